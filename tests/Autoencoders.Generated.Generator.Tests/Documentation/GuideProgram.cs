using System.Diagnostics;
using Autoencoders.Arrow;
using Autoencoders.C;
using Autoencoders.Hosting;
using Autoencoders.Keras;
using Autoencoders.Onnx;
using Autoencoders.Reporting;
using Autoencoders.Spectre;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests.Documentation;

/// <summary>A compiled program of a guide, in a folder and a process of its own.</summary>
internal static class GuideProgram
{
    /// <summary>The names that every block may use in its <c>given:</c> lines: data of any size.</summary>
    public const string Given = """
        internal static class Given
        {
            public static Dataset Rows(int count, int length)
            {
                var values = new float[count * length];
                new CounterRandom(seed: 1).Fill(values, 0, 1);
                return new Dataset(values, length);
            }
        }
        """;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    // The packages stand beside the tests; all else belongs to the runtime.
    private static readonly string[] s_libraries =
    [
        typeof(CSource).Assembly.Location, typeof(OnnxModel).Assembly.Location, typeof(KerasFile).Assembly.Location,
        typeof(TrainingReport).Assembly.Location, typeof(TrainingDisplay).Assembly.Location,
        typeof(ModelHealthCheck).Assembly.Location, typeof(ColumnarFile).Assembly.Location, typeof(AutoencoderAttribute).Assembly.Location,
        .. Directory.GetFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll"),
        .. ((string[])["Google.Protobuf", "Spectre.Console", "CsvHelper", "System.IO.Hashing", "System.Numerics.Tensors"])
            .Select(name => Path.Combine(AppContext.BaseDirectory, $"{name}.dll")),
    ];

    /// <summary>Runs the program to its end and gives what it printed.</summary>
    public static string Run(GuideBlock block, Compilation program, string root)
    {
        string folder = Directory.CreateTempSubdirectory("guide").FullName;
        try
        {
            foreach (string file in s_libraries.Concat(block.Files.Select(file => Path.Combine(root, file))))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            string path = Path.Combine(folder, "Program.dll");
            Assert.True(program.Emit(path).Success);
            File.Copy(
                Path.ChangeExtension(typeof(GuideProgram).Assembly.Location, ".runtimeconfig.json"),
                Path.ChangeExtension(path, ".runtimeconfig.json"));
            return Run(block, path, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(GuideBlock block, string path, string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [path])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_longest))
            process.Kill();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{block} ends with {process.ExitCode}: {errors.Result}");
        return output.Result;
    }
}
