namespace AckKnativeSpot.Tests.Drain;

/// <summary>
/// The back-off of the job controller as its source states it: it counts lost pods since the last success, of the whole job or, with a limit per index, of
/// each index, and makes replacements only when the last loss lies further back than ten seconds doubled once for each loss after the first.
/// </summary>
internal sealed class JobControllerSimulation
{
    private readonly bool _perIndex;
    private readonly int[] _running;
    private readonly Dictionary<int, int> _lost = [];
    private readonly Queue<int> _waiting = [];
    private int _nextIndex;
    private int _lastLoss;

    public JobControllerSimulation(int podsAtOnce, bool perIndex)
    {
        _perIndex = perIndex;
        _running = [.. Enumerable.Range(0, podsAtOnce)];
        _nextIndex = podsAtOnce;
    }

    public int Now { get; private set; }

    public void Work(int seconds) => Now += seconds;

    /// <summary>A pod succeeds and the next one takes its place.</summary>
    public void Succeed()
    {
        if (_perIndex)
        {
            _running[0] = _nextIndex++;
        }
        else
        {
            _lost.Clear();
        }
    }

    /// <summary>All running pods are lost at once; returns for how many seconds nothing runs, and until all are back.</summary>
    public (int Nothing, int AllBack) LoseEverything()
    {
        _lastLoss = Now;
        foreach (var index in _running)
        {
            var key = _perIndex ? index : -1;
            _lost[key] = _lost.GetValueOrDefault(key) + 1;
            _waiting.Enqueue(key);
        }

        var first = -1;
        for (; _waiting.Count > 0; Now++)
        {
            for (var left = _waiting.Count; left > 0; left--)
            {
                var key = _waiting.Dequeue();
                if (Now - _lastLoss >= BackOff(_lost[key]))
                {
                    first = first < 0 ? Now : first;
                }
                else
                {
                    _waiting.Enqueue(key);
                }
            }
        }

        Now--;
        return (first - _lastLoss, Now - _lastLoss);
    }

    private static int BackOff(int lost)
    {
        var seconds = 10;
        for (var loss = 1; loss < lost; loss++)
        {
            seconds *= 2;
            if (seconds >= 600)
            {
                return 600;
            }
        }

        return seconds;
    }
}
