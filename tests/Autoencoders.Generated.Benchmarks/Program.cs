using System.CommandLine;
using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Fashion;
using Autoencoders.Benchmarks.Mapped;
using BenchmarkDotNet.Running;

if (args is not ["compare" or "kinds" or "fashion" or "mapped", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

var root = new RootCommand("Benchmarks of generated autoencoders.") { CompareCommand.Create(), KindsCommand.Create(), FashionCommand.Create(), MappedCommand.Create() };
return root.Parse(args).Invoke();
