using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Streams of codes: one row in, the code of the newest position out.</summary>
internal static class StreamFeature
{
    private const string Type = "CodeStream", Source = "global::System.ReadOnlySpan<float>", Target = "global::System.Span<float>";

    private const string Mistake =
        "/// <exception cref=\"global::System.ArgumentException\">A span has another length, or two overlap.</exception>";

    public static Feature Row { get; } = new(
        plan => StreamPlan.Of(plan) is not null,
        new EntryPoint("CreateStream", "Makes a stream, which encodes a series row by row with the weights that this network has at each row.")
        {
            Returns = Type,
            Body = (writer, _, header) => writer.Line($"{header} => new {Type}(this);"),
        },
        new Declaration(EmitType, Type))
    {
        Trials = [$"CreateStream().Push(new float[{Type}.RowLength], new float[{Type}.CodeLength]);"],
        WriteRuns = StreamMath.Emit,
    };

    private static void EmitType(SourceWriter writer, NetworkPlan plan)
    {
        StreamPlan stream = StreamPlan.Of(plan)!;
        writer.Lines(
            "/// <summary>",
            "/// A series that is encoded row by row. It keeps what later codes need of earlier rows; before the first row stand zeros, as before",
            "/// the first position of a sample.",
            "/// </summary>",
            "/// <remarks>",
            "/// One thread at a time may push; streams of one network may run side by side. After training, begin again with",
            "/// <see cref=\"Reset\"/>: what is kept was computed with the old weights.",
            "/// </remarks>");
        using (writer.Open($"public sealed class {Type}"))
        {
            writer.Lines(
            [
                "/// <summary>The number of values of one row.</summary>",
                $"public const int RowLength = {stream.RowLength};",
                "",
                "/// <summary>The number of values of the code of one position.</summary>",
                $"public const int CodeLength = {stream.CodeLength};",
                .. ReceptiveField(stream),
                "",
                $"private readonly {plan.Type.Name} _network;",
                $"private readonly global::Autoencoders.Kernels.AlignedFloats _state = new({stream.StateLength});",
                .. stream.Reconstructs ? ["private long _decoded;"] : Array.Empty<string>(),
                "",
                $"internal {Type}({plan.Type.Name} network) => _network = network;",
                "",
                "/// <summary>The rows since the beginning.</summary>",
                "public long Count { get; private set; }",
                "",
                "/// <summary>Begins a new series.</summary>",
            ]);
            using (writer.Open("public void Reset()"))
                writer.Lines(["_state.Span.Clear();", "Count = 0;", .. stream.Reconstructs ? ["_decoded = 0;"] : Array.Empty<string>()]);
            EmitPush(writer, plan);
            if (stream.Reconstructs)
                EmitPushThrough(writer, plan);
        }
    }

    private static string[] ReceptiveField(StreamPlan stream) => stream.ReceptiveField is not { } rows ? [] :
    [
        "",
        "/// <summary>The rows that a code depends on: its own and those before it.</summary>",
        $"public const int ReceptiveField = {rows};",
    ];

    private static void EmitPush(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "",
            "/// <summary>Encodes the next row. Allocates nothing.</summary>",
            "/// <param name=\"row\"><see cref=\"RowLength\"/> values.</param>",
            "/// <param name=\"code\">Receives <see cref=\"CodeLength\"/> values: the code of this row's position.</param>",
            Mistake);
        using (writer.Open($"public void Push({Source} row, {Target} code)"))
            writer.Lines($"{Call(plan, "Push")}, row, code);", "Count++;");
    }

    /// <summary>The decoder has a memory too, in which no row may be missing.</summary>
    private static void EmitPushThrough(SourceWriter writer, NetworkPlan plan)
    {
        writer.Lines(
            "",
            "/// <summary>Encodes the next row and decodes it. Allocates nothing.</summary>",
            "/// <param name=\"row\"><see cref=\"RowLength\"/> values.</param>",
            "/// <param name=\"code\">Receives <see cref=\"CodeLength\"/> values: the code of this row's position.</param>",
            "/// <param name=\"reconstruction\">Receives <see cref=\"RowLength\"/> values: the reconstruction of the row.</param>",
            Mistake,
            "/// <exception cref=\"global::System.InvalidOperationException\">",
            "/// Earlier rows were encoded only, so that the decoder does not know their codes.",
            "/// </exception>");
        using (writer.Open($"public void Push({Source} row, {Target} code, {Target} reconstruction)"))
        {
            using (writer.Open("if (_decoded != Count)"))
            {
                writer.Line(
                    "throw new global::System.InvalidOperationException("
                    + "\"Earlier rows were encoded only: call Reset, and then decode every row.\");");
            }

            writer.Lines("", $"{Call(plan, "PushThrough")}, row, code, reconstruction);", "_decoded = ++Count;");
        }
    }

    private static string Call(NetworkPlan plan, string method) =>
        $"{GeneratedNames.Mathematics(plan)}.{method}(_network.{GeneratedNames.BlockOfSample(plan)}, _state, Count";
}
