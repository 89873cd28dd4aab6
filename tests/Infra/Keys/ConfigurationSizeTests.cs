using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Plan;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>What the Pulumi CLI can hand over at most.</summary>
public sealed class ConfigurationSizeTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_OfAThousandServicesInTheStackFile_SaysThatFilesOfTheirOwnAreTheWayOut()
    {
        var services = string.Concat(Enumerable.Range(0, 1000).Select(i => Indented(WorkloadFileTests.Service($"web-{i}"))));
        var file = _folder.WriteText("Pulumi.dev.yaml", $"{BrokenStack.WithoutServices}  ack-knative-spot:services:\n{services}");

        var run = await CommandRun.OfAsync("dev", "--config", file, "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("PLAN003", run.Output, StringComparison.Ordinal);
        Assert.Contains("workloads: [services/*.yaml]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_AtTheLimit_IsTheLastThatFits()
    {
        int SizeWith(int length) => ConfigurationSize.Of(YamlConfiguration.Read(
            BrokenStack.WithoutServices + $"  ack-knative-spot:x: \"{new string('x', length)}\"\n", "f"));
        var room = ConfigurationSize.Largest - SizeWith(0);

        Assert.Equal(ConfigurationSize.Largest, SizeWith(room));
        Assert.Equal(ConfigurationSize.Largest + 1, SizeWith(room + 1));
    }

    private static string Indented(string text) => string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"  {line}\n"));
}
