using System.CommandLine;
using Autoencoders.Benchmarks.Anomalies;
using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Fashion;
using Autoencoders.Benchmarks.Initializers;
using Autoencoders.Benchmarks.Mapped;
using Autoencoders.Benchmarks.Passes;
using Autoencoders.Benchmarks.Small;
using Autoencoders.Benchmarks.Streams;
using Autoencoders.Benchmarks.Training;
using BenchmarkDotNet.Running;

var root = new RootCommand("Benchmarks of generated autoencoders.")
{
    AdBenchCommand.Create(),
    CompareCommand.Create(),
    FashionCommand.Create(),
    FitCommand.Create(),
    FramesCommand.Create(),
    InitializersCommand.Create(),
    KindsCommand.Create(),
    MappedCommand.Create(),
    PassesCommand.Create(),
    ScoresCommand.Create(),
    SmallCommand.Create(),
    StreamCommand.Create(),
};
if (args is [string name, ..] && root.Subcommands.Any(command => command.Name == name))
    return root.Parse(args).Invoke();

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
