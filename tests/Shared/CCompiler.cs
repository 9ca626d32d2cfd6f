using System.ComponentModel;
using System.Diagnostics;

namespace Autoencoders.Tests;

/// <summary>A C compiler of the machine, run with all warnings as errors.</summary>
internal static class CCompiler
{
    /// <summary>The compilers that tests ask for.</summary>
    public static string[] Names { get; } = ["gcc", "clang"];

    /// <summary>Compiles files into a program, one process for each file, and links it.</summary>
    /// <returns>The path of the program.</returns>
    public static string Build(string compiler, string folder, params string[] files)
    {
        string program = Path.Combine(folder, compiler);
        string[] objects = [.. files.Select(file => $"{file}.{compiler}.o")];
        Parallel.For(0, files.Length, i => Run(
            folder, compiler, "-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-O1", "-c", files[i], "-o", objects[i]));
        Run(folder, compiler, [.. objects, "-lm", "-o", program]);
        return program;
    }

    /// <summary>Runs a program to its end, which must be a success.</summary>
    public static void Run(string folder, string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output.Result}{errors}");
    }

    /// <summary>True if the machine has a compiler.</summary>
    public static bool Exists(string name)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(name, ["--version"]) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A test that needs the compilers: it is skipped on a machine without one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CompilerFactAttribute : FactAttribute
{
    public CompilerFactAttribute()
    {
        string[] missing = [.. CCompiler.Names.Where(name => !CCompiler.Exists(name))];
        if (missing.Length > 0)
            Skip = $"This machine has no {string.Join(" and no ", missing)}.";
    }
}
