using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Plan.Rendering;
using BenchmarkDotNet.Attributes;

namespace AckKnativeSpot.Benchmarks;

/// <summary>Planning, step by step, in a process that is warm. Whole processes are measured by measure.sh.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private string _file = "";
    private StackConfiguration _configuration = null!;
    private CheckedStack _check = null!;
    private StackPlan _plan = null!;

    [Params(10, 1000)]
    public int Services { get; set; }

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _file = ManyServices.StackFile(Services);
        _configuration = (StackConfiguration)ReadFile();
        _check = (CheckedStack)ReadAndCheck();
        if (_check.ErrorMessage() is { } errors)
        {
            throw new InvalidOperationException(errors);
        }

        _plan = (StackPlan)await ObserveAsync().ConfigureAwait(false);
    }

    [Benchmark]
    public object ReadFile() => YamlConfiguration.Read(_file, "stack.yaml");

    [Benchmark]
    public object ReadAndCheck() => CheckedStack.Of(_configuration);

    [Benchmark]
    public async Task<object> ObserveAsync() => await StackObserver.ObserveAsync("local", _check).ConfigureAwait(false);

    [Benchmark]
    public string WriteYaml() => YamlPlan.Render(_plan);

    [Benchmark]
    public string WriteJson() => JsonPlan.Render(_plan);
}
