using System.Text;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Reading;

public sealed class PulumiConfigurationTests : IDisposable
{
    // What is there to exhaust a parser exhausts the reader of this test too.
    private const int LargestToParse = 8192;

    private readonly FileInfo _file = new(Path.Combine(Directory.CreateTempSubdirectory("stack").FullName, "Pulumi.broken.yaml"));

    /// <summary>The broken stacks that a YAML reader without this project's rules can read.</summary>
    public static TheoryData<int, string> Readable
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var (index, stack) in BrokenStackTests.All.Index().Where(each => CanReachTheProgram(each.Item)))
            {
                data.Add(index, stack.Name.Length > 80 ? stack.Name[..80] : stack.Name);
            }

            return data;
        }
    }

    /// <summary>The stack files that the project ships, and the example to copy from.</summary>
    public static TheoryData<string> Shipped =>
        [
            .. Directory.GetFiles(Repository.Root, "Pulumi.*.yaml").Append(Repository.Path("docs", "examples", "stack.yaml"))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Read_AStackThatTheProjectShips_IsTheSameForPlanAndProgram(string path)
    {
        var project = ProjectFile.Read(new FileInfo(Repository.Path("Pulumi.yaml")));
        var written = StackFileText.Read(new FileInfo(Repository.Path(path))).With(project);
        var (configuration, secretKeys) = YamlJson.ForEngine(File.ReadAllText(Repository.Path(path)));
        var planned = CheckedStack.Of(written);
        var deployed = CheckedStack.Of(PulumiConfiguration.Read(configuration, secretKeys, written));

        Assert.Null(planned.ErrorMessage());
        Assert.Null(deployed.ErrorMessage());
        if (secretKeys == "[]")
        {
            Assert.Equal(planned.Settings, deployed.Settings);
            Assert.Equal(
                planned.Settings, CheckedStack.Of(PulumiConfiguration.Read(configuration, secretKeys, StackConfiguration.Unwritten.With(project))).Settings);
        }
    }

    [Fact]
    public void Readable_IsMostOfTheCorpus() => Assert.InRange(Readable.Count, BrokenStackTests.All.Count * 3 / 4, BrokenStackTests.All.Count);

    public void Dispose() => _file.Directory!.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_WhatTheEngineHandsOver_IsReportedAsTheFileIs(int index, string name)
    {
        var text = Encoding.UTF8.GetString(BrokenStackTests.All[index].Content);
        File.WriteAllText(_file.FullName, text);
        var (configuration, secretKeys) = YamlJson.ForEngine(text);

        var planned = CheckedStack.Of(StackFileText.Read(_file)).ErrorMessage();
        var deployed = CheckedStack.Of(PulumiConfiguration.Read(configuration, secretKeys, StackFileText.Read(_file))).ErrorMessage();

        Assert.Equal((planned, name), (deployed, name));
        Assert.DoesNotContain("AAABBBCCC", deployed, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithoutTheStackFile_SaysOnceThatEncryptedValuesCannotBeToldFromOthers()
    {
        const string Json = """{"ack-knative-spot:services":"[{\"name\":\"hunter2\",\"grace\":\"hunter3\"}]","alicloud:region":"cn"""
            + """-hangzhou","alicloud:secretKey":"hunter4"}""";

        var read = PulumiConfiguration.Read(Json, """["ack-knative-spot:services", "alicloud:secretKey"]""", StackConfiguration.Unwritten);
        var check = CheckedStack.Of(read);

        Assert.Equal("CFG008 services", Assert.Single(check.Findings.Where(f => f.RuleId == "CFG008").Select(f => $"{f.RuleId} {f.Path}")));
        Assert.DoesNotContain(check.Findings, f => f.Path.StartsWith("services[", StringComparison.Ordinal));
        Assert.DoesNotContain("hunter", check.ErrorMessage() + read.Entries[0] + read.Entries[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AStackThatImportsAnEnvironment_HasWhatThePlanLacks()
    {
        File.WriteAllText(_file.FullName, "environment: [shop/test]\nconfig:\n  ack-knative-spot:knative: {}\n");

        var planned = CheckedStack.Of(StackFileText.Read(_file));
        var deployed = CheckedStack.Of(PulumiConfiguration.Read(
            """{"ack-knative-spot:cluster":"{\"context\":\"kind\"}","ack-knative-spot:knative":"{\"install\":{\"upstream\":{}}}"}""", "[]",
            StackFileText.Read(_file)));

        Assert.Contains(
            planned.Findings,
            f => (f.RuleId, f.Severity, f.Path, f.Position) == ("CFG010", Severity.Warning, "environment", new SourcePosition(_file.Name, 1, 1)));
        Assert.Contains(planned.Findings, f => (f.RuleId, f.Path) == ("CFG003", "cluster"));
        Assert.Null(deployed.ErrorMessage());
        Assert.DoesNotContain(deployed.Findings, f => f.RuleId == "CFG010");
    }

    [Fact]
    public void Read_AKeyWithoutItsNamespace_IsReportedAsTheFileIs()
    {
        // Pulumi completes the key before the program sees it.
        var text = BrokenStack.Valid.Replace("ack-knative-spot:services:", "services:", StringComparison.Ordinal);
        File.WriteAllText(_file.FullName, text);
        var (configuration, secretKeys) = YamlJson.ForEngine(BrokenStack.Valid);

        var planned = CheckedStack.Of(StackFileText.Read(_file)).ErrorMessage();
        var deployed = CheckedStack.Of(PulumiConfiguration.Read(configuration, secretKeys, StackFileText.Read(_file))).ErrorMessage();

        Assert.Contains("The key 'services' lacks its namespace", planned, StringComparison.Ordinal);
        Assert.Equal(planned, deployed);
    }

    [Fact]
    public void Read_ASecretInTheFile_IsReadWithItsText()
    {
        File.WriteAllText(_file.FullName, "config:\n  ack-knative-spot:x:\n    plain: 0.250\n    hidden: { secure: AAAB }\n");

        var read = PulumiConfiguration.Read(
            """{"ack-knative-spot:x":"{\"plain\":0.25,\"hidden\":\"hunter2\"}"}""", """["ack-knative-spot:x"]""", StackFileText.Read(_file));
        var section = Assert.IsType<ConfigMapping>(Assert.Single(read.Entries).Value);

        Assert.Equal("0.250", Assert.IsType<ConfigScalar>(section["plain"]).Text);
        Assert.Equal("hunter2", Assert.IsType<ConfigSecret>(section["hidden"]).Text.Reveal());
        Assert.DoesNotContain("hunter", section["hidden"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AValueThatDiffersFromTheFile_CountsAsTheEngineHasIt()
    {
        File.WriteAllText(_file.FullName, "config:\n  ack-knative-spot:x: { price: 0.250, day: 2026-05-01, same: 2026-05-01 }\n");

        var read = PulumiConfiguration.Read(
            """{"ack-knative-spot:x":"{\"price\":0.3,\"day\":\"2026-05-02\",\"same\":\"2026-05-01T00:00:00Z\"}"}""", "[]", StackFileText.Read(_file));
        var section = Assert.IsType<ConfigMapping>(Assert.Single(read.Entries).Value);

        Assert.Equal(["0.3", "2026-05-02", "2026-05-01"], section.Entries.Select(e => Assert.IsType<ConfigScalar>(e.Value).Text));
    }

    [Theory]
    [InlineData("nonsense", "[]")]
    [InlineData("{}", "nonsense")]
    [InlineData("[1]", "[]")]
    [InlineData("{}", "null")]
    public void Read_WhatIsNotOfTheEngine_IsAFinding(string json, string secretKeys) =>
        Assert.Equal("CFG005", Assert.Single(PulumiConfiguration.Read(json, secretKeys, StackConfiguration.Unwritten).Findings).RuleId);

    /// <summary>The Pulumi CLI ends before the program when it cannot read the file itself.</summary>
    private static bool CanReachTheProgram(BrokenStack stack)
    {
        if (stack.Content.Length > LargestToParse)
        {
            return false;
        }

        try
        {
            YamlJson.ForEngine(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stack.Content));
            return true;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            return false;
        }
    }
}
