namespace AckKnativeSpot.Plan.Inputs;

/// <summary>What is wrong with the files that a command line names, a sentence each.</summary>
internal sealed class InputProblems
{
    private readonly List<string> _lines = [];

    /// <summary>The sentences.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Whether something is wrong.</summary>
    public bool Any => _lines.Count > 0;

    /// <summary>Whether a file is not there, so that the command was called wrongly; otherwise what is there cannot be used.</summary>
    public bool AreOfTheCall { get; private set; }

    /// <summary>Adds what is wrong with a file that is there.</summary>
    /// <param name="line">The sentence.</param>
    public void Add(string line) => _lines.Add(line);

    /// <summary>Adds everything that is wrong with files that are there.</summary>
    /// <param name="lines">The sentences.</param>
    public void AddRange(IEnumerable<string> lines) => _lines.AddRange(lines);

    /// <summary>Adds what is wrong with the command line: it names a file that is not there.</summary>
    /// <param name="line">The sentence.</param>
    public void AddOfTheCall(string line)
    {
        AreOfTheCall = true;
        Add(line);
    }
}
