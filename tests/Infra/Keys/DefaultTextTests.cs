using System.Reflection;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Documentation;
using AckKnativeSpot.Infra.Reading;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>A default is written down once, as a value; its text is made by the type that reads it.</summary>
public class DefaultTextTests
{
    private static readonly MethodInfo s_assertRead = typeof(DefaultTextTests).GetMethod(nameof(AssertRead), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static IEnumerable<string> Paths => SectionPages.All.Where(each => each.Key.DefaultText is not null).Select(each => each.Path).Distinct();

    public static TheoryData<string> Keys => [.. Paths];

    [Theory]
    [MemberData(nameof(Keys))]
    public void DefaultText_OfAKey_IsReadAsItsDefault(string path)
    {
        var key = SectionPages.All.First(each => each.Path == path).Key;

        s_assertRead.MakeGenericMethod(key.GetType().GenericTypeArguments).Invoke(null, [key]);
    }

    [Theory]
    [InlineData("spot.defaults.priceLimit")]
    [InlineData("spot.defaults.protection")]
    [InlineData("spot.evictionRetry")]
    [InlineData("services[].scale.min")]
    [InlineData("services[].grace")]
    [InlineData("jobs[].restart")]
    [InlineData("cluster.create.network.new.cidr")]
    [InlineData("cluster.create.maintenanceWindow.start")]
    [InlineData("cluster.create.nodePools[].nodes")]
    [InlineData("cluster.create.secretEncryption")]
    [InlineData("knative.install.upstream.version")]
    public void DefaultText_OfEveryKindOfSingleValue_IsThere(string path) => Assert.Contains(path, Paths);

    private static void AssertRead<T>(SettingKey<T> key)
    {
        var context = new ReadContext("", [], []);

        Assert.True(key.Type.TryRead(new ConfigScalar(key.DefaultText!, null), context, out var read), key.DefaultText);
        Assert.Equal(key.Default, read);
        Assert.Empty(context.Findings);
    }
}
