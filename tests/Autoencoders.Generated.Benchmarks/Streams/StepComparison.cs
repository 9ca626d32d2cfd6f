using System.Globalization;
using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Layers;
using Autoencoders.Benchmarks.Peers;
using Spectre.Console;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>The time of one step of generated streams beside loops written by hand and ONNX Runtime.</summary>
internal static class StepComparison
{
    private const string Ours = "ours", Handwritten = "handwritten", OnnxRuntime = "onnxruntime";

    private const float LargestDeviation = 1e-5f;

    /// <summary>Runs it, and prints a table.</summary>
    /// <returns>True if all codes agree.</returns>
    public static bool Run()
    {
        StepResult[] results = [.. Gru(), .. Lstm(), .. Convolutions()];
        Show(results);
        return results.All(result => result.Deviation <= LargestDeviation);
    }

    private static IReadOnlyList<StepResult> Gru()
    {
        var network = new GruSteps(seed: 1);
        RecurrentLayer layer = Recurrent(network);
        using var onnx = new OnnxRecurrenceStep(layer);
        return new StepRace("gru 32 over 8", layer.Inputs, layer.Units).Run(
            (Ours, network.CreateStream().Push),
            (Handwritten, new HandwrittenGru(layer.Parameters, layer.Units).Push),
            (OnnxRuntime, onnx.Push));
    }

    private static IReadOnlyList<StepResult> Lstm()
    {
        var network = new LstmSteps(seed: 1);
        RecurrentLayer layer = Recurrent(network);
        using var onnx = new OnnxRecurrenceStep(layer);
        return new StepRace("lstm 32 over 8", layer.Inputs, layer.Units).Run(
            (Ours, network.CreateStream().Push),
            (Handwritten, new HandwrittenLstm(layer.Parameters, layer.Units).Push),
            (OnnxRuntime, onnx.Push));
    }

    private static IReadOnlyList<StepResult> Convolutions()
    {
        var network = new ConvolutionSteps(seed: 1);
        float[][] encoder = PyTorchParameters.Read(network)[..8];
        return new StepRace("4 causal conv1d 16 over 8", ConvolutionSteps.CodeStream.RowLength, ConvolutionSteps.CodeStream.CodeLength).Run(
            (Ours, network.CreateStream().Push),
            (Handwritten, new HandwrittenConvolutions(encoder, taps: 3).Push),
            ("ours, 60 rows each", new WholeWindows(network).Push));
    }

    /// <summary>The first layer of a network for its peers, with the network's weights.</summary>
    private static RecurrentLayer Recurrent<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        LayerDescription layer = NetworkDescription.Of<TNetwork>().Layers[0];
        return RecurrentLayer.Of(layer, new Random(1)) with { Parameters = PyTorchParameters.Read(network)[..4] };
    }

    private static void Show(StepResult[] results)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn("one step of").NoWrap());
        table.AddColumn(new TableColumn("peer").NoWrap());
        foreach (string title in new[] { "time", "ratio to ours", "middle half", "bytes/step", "codes differ by" })
            table.AddColumn(new TableColumn(title).NoWrap().RightAligned());
        foreach (IGrouping<string, StepResult> rows in results.GroupBy(result => result.Stream))
        {
            double ours = new Spread(rows.First().Times).Median;
            foreach (StepResult row in rows)
            {
                var spread = new Spread(row.Times);
                table.AddRow(
                    row.Stream,
                    row.Name,
                    string.Create(CultureInfo.InvariantCulture, $"{spread.Median:N0} ns"),
                    string.Create(CultureInfo.InvariantCulture, $"{spread.Median / ours:0.00}x"),
                    string.Create(CultureInfo.InvariantCulture, $"{100 * spread.Width:0}%"),
                    string.Create(CultureInfo.InvariantCulture, $"{row.Bytes:0.#}"),
                    string.Create(CultureInfo.InvariantCulture, $"{row.Deviation:0.0e+0}"));
            }

            table.AddEmptyRow();
        }

        Report.Print(table);
    }
}
