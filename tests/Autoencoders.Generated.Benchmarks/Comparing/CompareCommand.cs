using System.CommandLine;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The options of <c>compare</c>, their checks and their help.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var only = new Option<string[]>("--only")
        {
            Description = "The works to run: A (16-8-3), B (64-32-8), C (784-32), D (784-128-64-32), conv (the Keras blog's), pca (codes "
                + "of 784-32 beside ML.NET's principal components), or one of the sizes. All with a letter and conv otherwise.",
            AllowMultipleArgumentsPerToken = true,
        };
        IEnumerable<string> names = Work.All.Concat(Sizes.All).Select(work => work.Name);
        only.AcceptOnlyFromAmong([.. names.Concat(names.Select(name => name.ToLowerInvariant())).Distinct()]);
        var sizes = new Option<bool>("--sizes")
        {
            Description = "Run these sizes too: " + string.Join(", ", Sizes.All.Select(work => work.Name)) + ".",
        };
        var threads = new Option<int[]>("--threads")
        {
            Description = "The numbers of threads to run with, such as 1 2.",
            DefaultValueFactory = _ => [1],
            AllowMultipleArgumentsPerToken = true,
        };
        threads.Validators.Add(result =>
        {
            foreach (int count in result.GetValueOrDefault<int[]>() ?? [])
            {
                if (count < 1 || count > Environment.ProcessorCount)
                    result.AddError($"--threads {count}: this machine offers 1 to {Environment.ProcessorCount}.");
            }
        });
        var quick = new Option<bool>("--quick") { Description = "Measure a few milliseconds each: enough to see that all peers run." };
        var json = new Option<FileInfo?>("--json") { Description = "Also write the rows to this file." };

        const string Description = "Runs ONNX Runtime, TorchSharp, ML.NET, a loop of TensorPrimitives and generated classes in turn on the same works.";
        var command = new Command("compare", Description) { only, sizes, threads, quick, json };
        command.SetAction(parsed => Comparison.Run(
            Works(parsed.GetValue(only) ?? [], parsed.GetValue(sizes)),
            parsed.GetValue(threads) ?? [1],
            parsed.GetValue(quick) ? Effort.Quick : Effort.Thorough,
            parsed.GetValue(json)?.FullName));
        return command;
    }

    private static Work[] Works(string[] only, bool sizes)
    {
        IEnumerable<Work> all = sizes || only.Length > 0 ? Work.All.Concat(Sizes.All) : Work.All;
        return [.. all.Where(work => only.Length == 0 || only.Contains(work.Name, StringComparer.OrdinalIgnoreCase))];
    }
}
