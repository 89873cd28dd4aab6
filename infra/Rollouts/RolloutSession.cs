using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>One service or job while it is rolled out. What is said of it goes to one place, one line at a time.</summary>
internal sealed class RolloutSession(RolloutLog log, Func<SeenRollout?> seen, Action<RolloutLine> say)
{
    private readonly Lock _lock = new();
    private RolloutLog _log = log;
    private bool _ended;

    /// <summary>What is waited for.</summary>
    public RolloutTarget Target { get; } = log.Target;

    /// <summary>Says what is new.</summary>
    public void Tell(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_ended || seen() is not { } present)
            {
                return;
            }

            (_log, var lines) = _log.Say(present, now);
            foreach (var line in lines)
            {
                say(line);
            }
        }
    }

    /// <summary>Decides whether to go on, and says why not.</summary>
    /// <param name="errors">What the provider answered at each try, newest first.</param>
    /// <param name="now">The time.</param>
    public RolloutDecision Decide(IReadOnlyList<string> errors, DateTimeOffset now)
    {
        lock (_lock)
        {
            var decision = RolloutDecisions.After(_log, seen(), errors, now);
            if (decision is RolloutDecision.Stop stop)
            {
                _ended = true;
                if (stop.Reason is { } reason)
                {
                    say(new(RolloutLineKind.GivenUp, reason));
                }
            }

            return decision;
        }
    }

    /// <summary>Ends it after the object has become ready.</summary>
    public void Ready(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!_ended)
            {
                _ended = true;
                say(_log.Ready(seen() ?? SeenRollout.Nothing, now));
            }
        }
    }
}
