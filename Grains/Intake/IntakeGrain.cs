using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Roles;
using Catalyst.Brains;

namespace Catalyst.Grains.Intake;

/// <summary>One request for an application, for as long as anybody waits for its task.</summary>
[HostedBy(SiloRole.Api)]
internal sealed class IntakeGrain(TaskIntake intake, Interpreter interpreter) : Grain, IIntakeGrain, IDisposable
{
    private static readonly IntakeAnswer KeyTaken =
        new(null, false, IntakeRefusal.KeyTaken, "Another request was sent with this key before. Use a new key for a new request.");

    private Submission? _current;

    public void Dispose() => _current?.Dispose();

    public async Task<IntakeAnswer> SubmitAsync(IntakeRequest request, CancellationToken cancellationToken)
    {
        var isRepeat = _current is { IsOpen: true };
        if (!isRepeat)
        {
            _current = new Submission(request);
            _current.Begin(StartAsync);
        }

        var submission = _current!;
        if ((submission.Request.Prompt, submission.Request.ProjectName) != (request.Prompt, request.ProjectName))
        {
            return KeyTaken;
        }

        var answer = await submission.WaitAsync(cancellationToken);
        return isRepeat && answer.Task is not null ? answer with { IsRepeat = true } : answer;
    }

    private async Task<IntakeAnswer> StartAsync(IntakeRequest request, CancellationToken cancellationToken)
    {
        if (await intake.FindAsync(request.Key, request.Prompt, request.ProjectName, cancellationToken) is { } known)
        {
            return known.IsSame ? new IntakeAnswer(known.Task, IsRepeat: true) : KeyTaken;
        }

        Interpretation thought;
        try
        {
            thought = await interpreter.InterpretAsync(
                new InterpretationRequest(request.Prompt, [], TaskId: TaskIntake.TaskOf(request.Key)), cancellationToken);
        }
        catch (InterpretationException exception)
        {
            return new IntakeAnswer(null, Refusal: IntakeRefusal.NoAnswer, Detail: exception.Message);
        }

        if (thought.Intent != Intent.Build)
        {
            return new IntakeAnswer(null, Refusal: IntakeRefusal.NotBuildable, Detail: thought.Reply);
        }

        // From here on it is started, whoever waits.
        var place = await intake.ReserveAsync(
            request.Key, request.Prompt, request.ProjectName, thought.Brief, null, CancellationToken.None);
        if (place is null)
        {
            return KeyTaken;
        }

        var name = request.ProjectName ?? thought.ProjectName;
        return new IntakeAnswer(
            await intake.StartAsync(place, new TaskOrder(request.By, request.Prompt, name, thought.Summary, request.Priority)));
    }

    /// <summary>A request being worked on, and those who wait for it. Disposing it stops the brain reading.</summary>
    private sealed class Submission(IntakeRequest request) : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private Task<IntakeAnswer> _answer = null!;
        private int _waiting;

        public IntakeRequest Request => request;

        /// <summary>Whether its answer is still to come.</summary>
        public bool IsOpen => !_answer.IsCompleted && !_stop.IsCancellationRequested;

        public void Begin(Func<IntakeRequest, CancellationToken, Task<IntakeAnswer>> start) => _answer = start(request, _stop.Token);

        public void Dispose()
        {
            // What obeys the token does not hold up the grain.
            _ = StopAsync();

            async Task StopAsync()
            {
                await _stop.CancelAsync();
                _stop.Dispose();
            }
        }

        public async Task<IntakeAnswer> WaitAsync(CancellationToken cancellationToken)
        {
            _waiting++;
            try
            {
                return await _answer.WaitAsync(cancellationToken);
            }
            finally
            {
                if (--_waiting == 0 && !_answer.IsCompleted)
                {
                    Dispose();
                }
            }
        }
    }
}
