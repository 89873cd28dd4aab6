using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static AckKnativeSpot.Tests.Infra.Corpus.YamlScalarPlaces;

namespace AckKnativeSpot.Tests.Infra.Corpus;

/// <summary>Values of every kind where they are not in the stack file: in Pulumi.yaml, which stacks share, and in files of workloads.</summary>
public sealed class YamlScalarInOtherFilesTests : IDisposable
{
    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("scalars").FullName, "Pulumi.scalars.yaml"));

    public static TheoryData<string> Recorded => [.. YamlScalars.Recorded.Select(record => record.Yaml)];

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Read_ARecordedValueThatStacksShare_IsTheSameForPlanAndProgram(string yaml) => Assert.All(Few, place => AssertSharedAlike(place, yaml));

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Read_ARecordedValueOfAWorkloadFile_StaysAsItIsWritten(string yaml) => Assert.All(Few, place => AssertWorkloadsAlike(place, yaml));

    [Fact]
    public void Read_AGeneratedValueThatStacksShare_IsTheSameForPlanAndProgram() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261127, 1),
        Prop.ForAll(Gen.Zip(Gen.Elements(All), Gen.OneOf(YamlScalars.Kinds)).ToArbitrary(), each => AssertSharedAlike(each.Item1, each.Item2)));

    [Fact]
    public void Read_AGeneratedValueOfAWorkloadFile_StaysAsItIsWritten() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261127, 1),
        Prop.ForAll(Gen.Zip(Gen.Elements(All), Gen.OneOf(YamlScalars.Kinds)).ToArbitrary(), each => AssertWorkloadsAlike(each.Item1, each.Item2)));

    /// <summary>A section in Pulumi.yaml, beside a stack file without it: plan and program say the same and have the same settings.</summary>
    private void AssertSharedAlike(string place, string yaml)
    {
        if (IsCutInFlow(place, yaml) || Section(place) is not var (key, section))
        {
            return;
        }

        // The stack file has no services of its own, which would take the place of the shared ones.
        var own = StackWith("ack-knative-spot:x: 1", "").Replace("\n  ack-knative-spot:x: 1\n", "\n", StringComparison.Ordinal);
        var shared = $"name: ack-knative-spot\nruntime: dotnet\nmain: infra\nconfig:\n  {key}:\n    value: "
            + $"{section.Replace("@", yaml, StringComparison.Ordinal)}\n";
        File.WriteAllText(_file.FullName, own);
        File.WriteAllText(Path.Combine(_file.DirectoryName!, "Pulumi.yaml"), shared);
        var project = ProjectFile.Find(_file.Directory!)!;
        var written = StackFileText.Read(_file).With(project);
        var planned = CheckedStack.Of(written);
        if (IsRefusedByTheCli(shared, out var handedOver, YamlJson.ForEngineOfProject))
        {
            Assert.True(planned.ErrorMessage() is not null, $"The CLI ends at {shared}");
            return;
        }

        var configuration = JsonNode.Parse(YamlJson.ForEngine(own).Configuration)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(handedOver)!.AsObject())
        {
            configuration[name] = value!.DeepClone();
        }

        var deployed = CheckedStack.Of(PulumiConfiguration.Read(configuration.ToJsonString(), "[]", written));
        Assert.Equal((place, yaml, planned.ErrorMessage()), (place, yaml, deployed.ErrorMessage()));
        Assert.Equal(planned.Settings, deployed.Settings);
        if (planned.ErrorMessage() is null)
        {
            var unwritten = CheckedStack.Of(PulumiConfiguration.Read(configuration.ToJsonString(), "[]", StackConfiguration.Unwritten));
            Assert.Equal((place, yaml, null), (place, yaml, unwritten.ErrorMessage()));
            Assert.Equal(planned.Settings, unwritten.Settings);
        }
    }

    /// <summary>What the CLI never sees is what it would be in quotes, and the same for the program, which reads the file itself.</summary>
    private void AssertWorkloadsAlike(string place, string yaml)
    {
        if (IsCutInFlow(place, yaml) || Section(place) is not ("services", var section))
        {
            return;
        }

        File.WriteAllText(Path.Combine(_file.DirectoryName!, "Pulumi.yaml"), "name: ack-knative-spot\nruntime: dotnet\n");
        File.WriteAllText(_file.FullName, StackWith("ack-knative-spot:workloads: [@]", "web.yaml"));
        var plain = Planned(yaml);
        Assert.Equal((place, yaml, plain.Planned.ErrorMessage()), (place, yaml, plain.Deployed.ErrorMessage()));
        Assert.Equal(plain.Planned.Settings, plain.Deployed.Settings);
        if (yaml is not ("" or "~" or "null" or "Null" or "NULL") && yaml[0] is not ('"' or '\''))
        {
            var quoted = Planned($"'{yaml}'").Planned;
            Assert.Equal(
                (place, yaml, plain.Planned.Findings.Count(f => f.Severity == Severity.Error)),
                (place, yaml, quoted.Findings.Count(f => f.Severity == Severity.Error)));
            Assert.Equal(quoted.Settings, plain.Planned.Settings);
        }

        (CheckedStack Planned, CheckedStack Deployed) Planned(string value)
        {
            File.WriteAllText(Path.Combine(_file.DirectoryName!, "web.yaml"), $"services: {section.Replace("@", value, StringComparison.Ordinal)}\n");
            var written = StackFileText.Read(_file).With(ProjectFile.Find(_file.Directory!));
            var handedOver = YamlJson.ForEngine(File.ReadAllText(_file.FullName)).Configuration;
            return (CheckedStack.Of(written), CheckedStack.Of(PulumiConfiguration.Read(handedOver, "[]", written)));
        }
    }
}
