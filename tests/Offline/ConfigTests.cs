using System.Text.Json;
using Pulumi;
using Xunit;
using static AckKnativeSpot.Tests.Offline.Programs;

namespace AckKnativeSpot.Tests.Offline;

[Collection(nameof(ProcessEnvironment))]
public class ConfigTests
{
    private static readonly JsonSerializerOptions s_anyCase = new() { PropertyNameCaseInsensitive = true };

    [Fact]
    public async Task Get_OfAValue_GivesItInEveryType()
    {
        await WithAsync("""{ "project:text": "t", "project:truth": "true", "project:count": "3", "project:ratio": "1.5" }""", () =>
        {
            var config = new Config();
            Assert.Equal("t", config.Get("text"));
            Assert.Equal("t", config.Require("text"));
            Assert.True(config.GetBoolean("truth"));
            Assert.True(config.RequireBoolean("truth"));
            Assert.Equal(3, config.GetInt32("count"));
            Assert.Equal(3, config.RequireInt32("count"));
            Assert.Equal(1.5, config.GetDouble("ratio"));
            Assert.Equal(1.5, config.RequireDouble("ratio"));
        });
    }

    [Fact]
    public async Task Get_OfWhatIsNotThere_IsNull()
    {
        await WithAsync("{}", () =>
        {
            var config = new Config();
            Assert.Null(config.Get("text"));
            Assert.Null(config.GetBoolean("truth"));
            Assert.Null(config.GetInt32("count"));
            Assert.Null(config.GetDouble("ratio"));
            Assert.Null(config.GetObject<Shape>("shape"));
            Assert.Null(config.GetSecret("text"));
            Assert.Null(config.GetSecretObject<Shape>("shape"));
        });
    }

    [Fact]
    public async Task Get_WithANamespace_ReadsThatOne()
    {
        await WithAsync("""{ "alicloud:region": "cn-hangzhou", "other:config:key": "old", "project:raw": 3 }""", () =>
        {
            Assert.Equal("cn-hangzhou", new Config("alicloud").Get("region"));
            Assert.Equal("cn-hangzhou", new Config("alicloud:config").Get("region"));
            Assert.Equal("old", new Config("other").Get("key"));
            Assert.Equal("3", new Config().Get("raw"));
        });
    }

    [Fact]
    public async Task GetObject_WithDefaults_IsCaseSensitive()
    {
        await WithAsync("""{ "project:shape": "{ \"Sides\": 3, \"name\": \"n\" }" }""", () =>
        {
            var config = new Config();
            Assert.Equal(new Shape(3, null), config.GetObject<Shape>("shape"));
            Assert.Equal(new Shape(3, null), config.RequireObject<Shape>("shape"));
            Assert.Equal(new Shape(3, "n"), config.GetObject<Shape>("shape", s_anyCase));
            Assert.Equal(new Shape(3, "n"), config.RequireObject<Shape>("shape", s_anyCase));
        });
    }

    [Fact]
    public async Task Secrets_OfEveryType_AreSecretOutputs()
    {
        var outputs = new List<Task<bool>>();
        await WithAsync("""{ "project:text": "t", "project:truth": "true", "project:count": "3", "project:shape": "{}" }""", () =>
        {
            var config = new Config();
            outputs.Add(Output.IsSecretAsync(config.GetSecret("text")!));
            outputs.Add(Output.IsSecretAsync(config.RequireSecret("text")));
            outputs.Add(Output.IsSecretAsync(config.RequireSecretBoolean("truth")));
            outputs.Add(Output.IsSecretAsync(config.GetSecretInt32("count")!));
            outputs.Add(Output.IsSecretAsync(config.RequireSecretObject<Shape>("shape")));
        });

        Assert.All(await Task.WhenAll(outputs), Assert.True);
    }

    [Fact]
    public async Task Require_OfWhatIsNotThere_SaysHowToSetIt()
        => Assert.Equal(
            "Missing Required configuration variable 'project:key'\n"
                + "\tplease set a value using the command `pulumi config set project:key <value>`",
            await ErrorAsync("{}", config => config.Require("key")));

    [Theory]
    [InlineData("True")]
    [InlineData("yes")]
    [InlineData("")]
    public async Task GetBoolean_OfAnythingButTrueAndFalse_IsRefused(string value)
        => Assert.Equal(
            $"Configuration 'project:key' value '{value}' is not a valid Boolean",
            await ErrorAsync($$"""{ "project:key": "{{value}}" }""", config => config.GetBoolean("key")));

    [Fact]
    public async Task GetInt32_OfText_IsRefused()
        => Assert.Equal(
            "Configuration 'project:key' value 'x' is not a valid Int32",
            await ErrorAsync("""{ "project:key": "x" }""", config => config.RequireInt32("key")));

    [Fact]
    public async Task GetObject_OfAnotherShape_IsRefused()
        => Assert.Equal(
            $"Configuration 'project:key' value '[]' is not a valid {typeof(Shape).FullName}",
            await ErrorAsync("""{ "project:key": "[]" }""", config => config.GetObject<Shape>("key")));

    [Fact]
    public void Config_OutsideADeployment_Throws()
        => Assert.Throws<InvalidOperationException>(() => new Config());

    private static async Task WithAsync(string config, Action program)
    {
        using var environment = ProcessEnvironment.With(("PULUMI_CONFIG", config));
        await RunAsync(new RecordingMocks(), program);
    }

    private static async Task<string> ErrorAsync(string config, Action<Config> program)
    {
        using var environment = ProcessEnvironment.With(("PULUMI_CONFIG", config));
        return (await FailAsync<RunException>(() => program(new Config()))).Message;
    }

    internal sealed record Shape(int Sides, string? Name);
}
