namespace Catalyst.Engine.InProcess.Calls;

internal abstract class GrainRequest;
