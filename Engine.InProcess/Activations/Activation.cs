using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Activations;

internal abstract class Activation
{
    public static Activation Of(Orleans.IGrainBase grain) => (Activation)(object)grain.GrainContext;

    public abstract IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options);

    public abstract void DelayDeactivation(TimeSpan timeSpan);
}
