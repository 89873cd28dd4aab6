using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Plan;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>No number in a stack file overflows anything: it is planned, or it is answered with a finding.</summary>
public sealed class ExtremeNumbersTests : IDisposable
{
    private const string Service = "- name: web\n      image: registry.example.com/web:1\n      ";
    private const string Job = "- name: report\n      image: registry.example.com/report:1\n      ";

    private static readonly string[] s_numbers =
    [
        "0", "-1", "1", "2147483647", "-2147483648", "2147483648", "3000000000", "9223372036854775807", "79228162514264337593543950335", "1e400",
        "0.0000000000000000000000000001",
    ];

    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("numbers").FullName, "Pulumi.broken.yaml");

    public static TheoryData<string, string> Places => new()
    {
        { "services", "scale: { min: N }" },
        { "services", "scale: { max: N }" },
        { "services", "scale: { min: N, max: 0, initial: N }" },
        { "services", "scale: { metric: cpu, target: N }" },
        { "services", "scale: { metric: memory, target: N }" },
        { "services", "scale: { target: N, burstCapacity: N, activation: N }" },
        { "services", "scale: { utilization: N%, panicWindow: N%, panicThreshold: N% }" },
        { "services", "scale: { window: Ns, scaleDownDelay: Nh, retention: Nm }" },
        { "services", "concurrency: N" },
        { "services", "port: N" },
        { "services", "grace: Ns" },
        { "services", "startup: Ns" },
        { "services", "budget: { maxUnavailable: N }" },
        { "services", "budget: { minAvailable: N% }" },
        { "services", "reserve: { replicas: N }" },
        { "services", "resources: { cpuLimit: N, memoryLimit: N }" },
        { "services", "resources: { cpuRequest: Nm, memoryRequest: NTi }" },
        { "services", "capacity: { choices: [N-NGi] }" },
        { "services", "capacity: { extraEphemeralStorage: NGi, maxPending: Nm, generations: [N] }" },
        { "services", "spot: { priceLimit: N }" },
        { "services", "traffic: { split: [{ revision: latest, percent: N }, { revision: web-1, percent: N }] }" },
        { "services", "traffic: { canary: { stable: web-1, steps: [N], step: N } }" },
        { "services", "liveness: { tcp: true, port: N, delay: Ns, period: Ns, failures: N }" },
        { "jobs", "parallelism: N" },
        { "jobs", "parallelism: N\n      completions: N" },
        { "jobs", "backoffLimit: N" },
        { "jobs", "deadline: Ns\n      ttl: Ns\n      grace: Ns" },
        { "jobs", "schedule: { cron: '0 3 * * *', successfulHistory: N, failedHistory: N, startingDeadline: Ns }" },
    };

    public void Dispose() => Directory.GetParent(_file)!.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Plan_OfAnyNumber_IsAPlanOrAFinding(string section, string line)
    {
        foreach (var number in s_numbers)
        {
            var item = (section == "jobs" ? Job : Service) + line.Replace("N", number, StringComparison.Ordinal);
            await File.WriteAllTextAsync(_file, $"{BrokenStack.WithoutServices}  ack-knative-spot:{section}:\n    {item}\n");

            var run = await CommandRun.OfAsync("broken", "--config", _file, "--format", "json");

            Assert.True(run.ExitCode is 0 or 1, $"{item}: {run.ExitCode} {run.Error}");
            Assert.Equal("", run.Error);
            Assert.DoesNotContain("Exception", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("\"backoffLimit\": -2", run.Output, StringComparison.Ordinal);
        }
    }
}
