using System.CommandLine;
using Samples;

namespace ServiceSample.Load;

/// <summary>The options of the program.</summary>
internal sealed class CommandLine
{
    private readonly Option<string?> _native = new("--native") { Description = "The published service, a NativeAOT program." };
    private readonly Option<string?> _jit = new("--jit") { Description = "The same service for the JIT, a program or its .dll." };
    private readonly Option<string?> _onnx = new("--onnx") { Description = "The same service with ONNX Runtime, a program or its .dll." };
    private readonly Option<string?> _learn = new("--learn") { Description = "Learns a model and saves it in this file; no load test." };
    private readonly Option<int> _seed = Number("--seed", "Chooses the simulated pump.", 1, 0, 1_000_000);
    private readonly Option<double> _seconds = new("--seconds")
    {
        Description = "The seconds of each measurement, at most 60.",
        DefaultValueFactory = _ => 3,
    };
    private readonly Option<int> _rounds = Number("--rounds", "The times that each service is measured, in turn.", 3, 1, 20);
    private readonly Option<int> _swaps = Number("--swaps", "The hot swaps under load.", 0, 0, 10_000);
    private readonly Option<int> _damaged = Number("--damaged", "The damaged files that come meanwhile.", 20, 0, DamagedFiles.Count);

    /// <summary>The command with its options.</summary>
    public RootCommand Root => new("Loads a service that scores rows, on this machine, and checks each answer.")
    {
        _native, _jit, _onnx, _learn, _seed, _seconds, _rounds, _swaps, _damaged,
    };

    /// <summary>Reads the options.</summary>
    public Settings Read(ParseResult parsed) => new()
    {
        Services =
        [
            .. parsed.GetValue(_native) is string native ? [("NativeAOT", native)] : Array.Empty<(string, string)>(),
            .. parsed.GetValue(_jit) is string jit ? [("JIT", jit)] : Array.Empty<(string, string)>(),
        ],
        Onnx = parsed.GetValue(_onnx),
        Learn = parsed.GetValue(_learn),
        Seed = parsed.GetValue(_seed),
        Seconds = Math.Clamp(parsed.GetValue(_seconds), 0.1, 60),
        Rounds = parsed.GetValue(_rounds),
        Swaps = parsed.GetValue(_swaps),
        Damaged = parsed.GetValue(_damaged),
    };

    private static Option<int> Number(string name, string description, int value, int least, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => value,
        CustomParser = result => WholeNumber.Parse(result, least, most),
    };
}
