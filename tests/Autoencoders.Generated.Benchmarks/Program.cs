using System.CommandLine;
using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Fashion;
using Autoencoders.Benchmarks.Training;
using BenchmarkDotNet.Running;

if (args is not ["compare" or "kinds" or "fashion" or "fit" or "frames", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

var root = new RootCommand("Benchmarks of generated autoencoders.") 
{
    CompareCommand.Create(), KindsCommand.Create(), FashionCommand.Create(), FitCommand.Create(), FramesCommand.Create(),
};
return root.Parse(args).Invoke();
