using AckKnativeSpot.Cluster;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class TerwayNodeTests
{
    /// <summary>The first is the example on the page that has the formula; the others were worked out by hand from the pages of the families.</summary>
    [Theory]
    [InlineData("ecs.g7.4xlarge", 210)]
    [InlineData("ecs.g7.large", 12)]
    [InlineData("ecs.c7.xlarge", 45)]
    [InlineData("ecs.r7.2xlarge", 45)]
    [InlineData("ecs.g6.large", 6)]
    [InlineData("ecs.c6.xlarge", 20)]
    [InlineData("ecs.g6.26xlarge", 280)]
    public void PodsOn_KnownType_IsInterfacesWithoutTheFirstTimesAddresses(string type, int pods) => Assert.Equal(pods, TerwayNode.PodsOn(type));

    [Theory]
    [InlineData("ecs.e-c1m2.large")]
    [InlineData("ecs.g7.9xlarge")]
    [InlineData("ecs.g7")]
    [InlineData("")]
    public void PodsOn_TypeThatTheTableDoesNotHave_IsNotKnown(string type) => Assert.Null(TerwayNode.PodsOn(type));
}
