using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>A folder of its own for the stack files and plans of a test.</summary>
internal sealed class StackFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plan");

    /// <summary>A change that pins a virtual node too old to evict pods.</summary>
    public static (string From, string To) OldVirtualNode => ("      nodePools:", "      virtualNode: { version: 2.10.0 }\n      nodePools:");

    /// <summary>Makes the folder, with the price file that stacks of the repository name.</summary>
    public StackFolder()
    {
        Directory.CreateDirectory(this["prices"]);
        File.Copy(Repository.Path("prices", "cn-hangzhou.yaml"), Path.Combine(this["prices"], "cn-hangzhou.yaml"));
    }

    /// <summary>Path of a file in the folder.</summary>
    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string[] Files => [.. _folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes a changed copy of a stack file of the repository; each change must change something.</summary>
    public string Write(string stack, params (string From, string To)[] changes)
    {
        var text = File.ReadAllText(Repository.Path($"Pulumi.{stack}.yaml"));
        foreach (var (from, to) in changes)
        {
            Assert.Contains(from, text, StringComparison.Ordinal);
            text = text.Replace(from, to, StringComparison.Ordinal);
        }

        return WriteText("stack.yaml", text);
    }

    public string WriteText(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Saves the plan of a repository stack as <c>old.json</c>.</summary>
    public async Task<string> SaveAsync(string stack)
    {
        var run = await CommandRun.OfAsync(stack, "--config", Repository.Path($"Pulumi.{stack}.yaml"), "--format", "json", "--out", this["old.json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return this["old.json"];
    }
}
