using AckKnativeSpot.Secrets;
using AckKnativeSpot.Services;
using AckKnativeSpot.Tests.Support;
using AckKnativeSpot.Values;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Random;
using Xunit;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Tests.Secrets;

/// <summary>Secrets in KMS, through a service that reads them as environment variables.</summary>
public class KmsSecretTests
{
    private const string SecretType = "kubernetes:core/v1:Secret";
    private const string VersionType = "random:index/randomString:RandomString";

    [Theory]
    [InlineData("shop/token", "ACSCurrent", null, "hunter-two", """["shop/token",null,"v2"]""")]
    [InlineData("shop/token", "ACSPrevious", null, "hunter-one", """["shop/token",null,"v1"]""")]
    [InlineData("shop/database", "ACSCurrent", "password", "hunter-\"db\"", """["shop/database","password","7"]""")]
    [InlineData("shop/database", "ACSCurrent", "port", "3306", """["shop/database","port","7"]""")]
    [InlineData("shop/list", "ACSCurrent", null, """["hunter"]""", """["shop/list",null,"v1"]""")]
    public async Task Up_Reference_IsReadIntoTheSecret(string name, string stage, string? property, string text, string version)
    {
        var declared = await DeclareAsync(Reference(name, stage, property));

        Assert.Equal(text, declared.Single(SecretType).At("stringData.TOKEN"));
        Assert.Equal(version, declared.Single(VersionType).At("keepers.TOKEN"));
        var call = Assert.Single(declared.Calls);
        Assert.Equal((name, stage, true), (call.Args["secretName"], call.Args["versionStage"], call.Args["enableDetails"]));
    }

    [Fact]
    public async Task Up_TextOfASecret_IsSecretAndItsVersionIsNot()
    {
        var declared = await DeclareAsync(Reference("shop/token"));

        Assert.True(await Output.IsSecretAsync(Assert.IsType<SecretArgs>(declared.Single(SecretType).Args).StringData.ToOutput()));
        Assert.False(await Output.IsSecretAsync(Assert.IsType<RandomStringArgs>(declared.Single(VersionType).Args).Keepers.ToOutput()));
    }

    [Fact]
    public async Task Preview_Reference_IsLookedUpAndNotRead()
    {
        var declared = await DeclareAsync(Reference("shop/database", property: "password"), preview: true);

        Assert.Equal(false, Assert.Single(declared.Calls).Args["enableDetails"]);
        Assert.Null(declared.Single(SecretType).At("stringData.TOKEN"));
        Assert.Equal("""["shop/database","password","7"]""", declared.Single(VersionType).At("keepers.TOKEN"));
        Assert.True(await Output.IsSecretAsync(Assert.IsType<SecretArgs>(declared.Single(SecretType).Args).StringData.ToOutput()));
    }

    [Theory]
    [InlineData("shop/token", "ACSPending", null, "The secret 'shop/token' in KMS has no version with the stage 'ACSPending'.")]
    [InlineData("shop/certificate", "ACSCurrent", null, "The secret 'shop/certificate' in KMS holds binary data, and only texts can be used.")]
    [InlineData("shop/token", "ACSCurrent", "user", "The secret 'shop/token' in KMS holds no JSON object, so it has no property 'user'.")]
    [InlineData("shop/list", "ACSCurrent", "user", "The secret 'shop/list' in KMS holds no JSON object, so it has no property 'user'.")]
    [InlineData("shop/database", "ACSCurrent", "User", "The secret 'shop/database' in KMS has no property 'User'.")]
    [InlineData("shop/database", "ACSCurrent", "spare", "The secret 'shop/database' in KMS has no single value in its property 'spare'.")]
    public async Task Up_SecretThatCannotBeUsed_EndsTheRunAndIsNamedWithoutItsText(string name, string stage, string? property, string message)
    {
        var error = await Failures.OfAsync(() => DeclareAsync(Reference(name, stage, property)));

        Assert.Equal(message, error);
        Assert.DoesNotContain(KmsAnswers.Mark, error, StringComparison.Ordinal);
    }

    /// <summary>However many variables and services take it, what is wrong with a secret is one error.</summary>
    [Fact]
    public async Task Up_OneSecretThatSeveralTake_IsOneFailure()
    {
        var source = new SecretSource.Kms(Reference("shop/database", property: "User"));

        Assert.Equal("The secret 'shop/database' in KMS has no property 'User'.", await Failures.OfAsync(() => Declared.ByAsync(() =>
        {
            foreach (var name in new[] { "web", "api", "mail" })
            {
                _ = new KnativeService(
                    name,
                    new()
                    {
                        Spec = new()
                        {
                            Name = name,
                            Containers = [new() { Image = "shop/web:1" }],
                            SecretEnv = new([new("A", source), new("B", source)]),
                        }
                    });
            }
        })));
    }

    [Fact]
    public async Task Preview_VersionOrSecretThatIsNotThere_EndsTheRun()
    {
        var stage = await Failures.OfAsync(() => DeclareAsync(Reference("shop/token", "ACSPending"), preview: true));
        var secret = await Failures.OfAsync(() => DeclareAsync(Reference("shop/tokens"), preview: true));

        Assert.Equal("The secret 'shop/token' in KMS has no version with the stage 'ACSPending'.", stage);
        Assert.Equal("The secret 'shop/tokens' in KMS cannot be looked up: Forbidden.ResourceNotFound", secret);
    }

    [Fact]
    public async Task Up_SeveralMembersOfOneVersion_ComeFromOneLook()
    {
        var declared = await Declared.ByAsync(() => Declare(new(
        [
            new("PASSWORD", new SecretSource.Kms(Reference("shop/database", property: "password"))),
            new("USER", new SecretSource.Kms(Reference("shop/database", property: "user"))),
            new("OLD", new SecretSource.Kms(Reference("shop/token", "ACSPrevious"))),
            new("NEW", new SecretSource.Kms(Reference("shop/token"))),
        ])));

        Assert.Equal(
            ["shop/database ACSCurrent", "shop/token ACSCurrent", "shop/token ACSPrevious"],
            declared.Calls.Select(call => $"{call.Args["secretName"]} {call.Args["versionStage"]}").Order(StringComparer.Ordinal));
        Assert.Equal("hunter", declared.Single(SecretType).At("stringData.USER"));
    }

    [Fact]
    public async Task Up_ProviderOfTheComponent_IsAsked()
    {
        var declared = await Declared.ByAsync(() => Declare(
            new([new("TOKEN", new SecretSource.Kms(Reference("shop/token")))]),
            new() { Providers = { new Ali.Provider("elsewhere") } }));

        Assert.Contains("::elsewhere::", Assert.Single(declared.Calls).Provider, StringComparison.Ordinal);
    }

    private static KmsSecretReference Reference(string name, string stage = KmsSecretReference.CurrentStage, string? property = null) =>
        new() { Name = name, Stage = stage, Property = property };

    private static Task<Declared> DeclareAsync(KmsSecretReference reference, bool preview = false) =>
        Declared.ByAsync(() => Declare(new([new("TOKEN", new SecretSource.Kms(reference))])), preview);

    private static void Declare(ValueMap<SecretSource> environment, ComponentResourceOptions? options = null) => _ = new KnativeService(
        "web",
        new() { Spec = new() { Name = "web", Containers = [new() { Image = "shop/web:1" }], SecretEnv = environment } },
        options);
}
