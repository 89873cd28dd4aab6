using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Rules;
using Xunit;

namespace AckKnativeSpot.Tests.Serving;

public class RevisionDefaultsTests
{
    [Fact]
    public void Of_InstalledAndNotConfigured_AreKnativesOwn() => Assert.Equal(RevisionDefaults.OfKnative, RevisionDefaults.Of(new ServingSpec()));

    [Fact]
    public void Of_Configured_AreTheConfiguredOnes()
    {
        var settings = ClusterRuleExamples.Check("""
            knative:
              config:
                defaults: { revisionTimeout: 120s, containerConcurrency: 50 }
                autoscaler: { minScale: 1, maxScale: 5 }
            """).Settings!;

        Assert.Equal(
            new RevisionDefaults { Timeout = "120s", ContainerConcurrency = 50, MinScale = 1, MaxScale = 5, ResponseStartTimeout = "300s" },
            settings.Platform.RevisionDefaults);
    }

    [Fact]
    public void Of_ThereBefore_AreNotKnownButForWhatIsConfigured()
    {
        var settings = ClusterRuleExamples.Check("""
            knative:
              install: { existing: ack }
              config: { defaults: { revisionTimeout: 120s } }
            """).Settings!;

        Assert.Equal(new RevisionDefaults { Timeout = "120s" }, settings.Platform.RevisionDefaults);
    }
}
