using System.Globalization;
using System.Text;

namespace AckKnativeSpot.Benchmarks;

/// <summary>A stack file with many services.</summary>
internal static class ManyServices
{
    public static string StackFile(int count)
    {
        var text = new StringBuilder("""
            config:
              ack-knative-spot:cluster:
                context: kind-kind
              ack-knative-spot:knative:
                install:
                  upstream: {}
              ack-knative-spot:services:

            """);
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    - name: service-{{i}}
                      image: ghcr.io/knative/helloworld-go:latest
                      env: { TARGET: Knative }
                      capacity: { choices: [2-4Gi, ecs.c6.large] }
                      scale: { min: 1, max: 20 }

                """);
        }

        return text.ToString();
    }
}
