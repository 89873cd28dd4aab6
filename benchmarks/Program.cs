using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(AckKnativeSpot.Benchmarks.PlanBenchmarks).Assembly).Run(args);
