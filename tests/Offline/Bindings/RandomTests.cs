using Pulumi.Random;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class RandomTests
{
    [Fact]
    public Task RandomString_WithInputs_SendsThemUnderTheirWireNames() => Wire.RegistersAsync(
        "random:index/randomString:RandomString",
        """
        {
          "keepers": { "k": "v" }, "length": 8, "lower": true, "minLower": 1, "minNumeric": 2, "minSpecial": 0, "minUpper": 0,
          "numeric": true, "overrideSpecial": "-", "special": false, "upper": false
        }
        """,
        () => new RandomString("it", new RandomStringArgs
        {
            Keepers = { ["k"] = "v" },
            Length = 8,
            Lower = true,
            MinLower = 1,
            MinNumeric = 2,
            MinSpecial = 0,
            MinUpper = 0,
            Numeric = true,
            OverrideSpecial = "-",
            Special = false,
            Upper = false,
        }));

    [Fact]
    public async Task RandomString_WithoutLength_EndsTheRun() => Assert.Contains(
        "[Input] Pulumi.Random.RandomStringArgs.Length is required but was not given a value",
        await Wire.FailureAsync(() => new RandomString("it", new RandomStringArgs())));
}
