using System.Collections.Concurrent;
using System.Globalization;

namespace Autoencoders.Generator.Tests.Networks.Onnx;

/// <summary>
/// The largest deviation of ONNX Runtime from the library among the networks that have a kind of layer. With the environment variable
/// <c>ONNX_DEVIATIONS=FILE</c>, a run of all networks writes the table that the guide on ONNX has.
/// </summary>
public sealed class OnnxDeviations : IDisposable
{
    private readonly ConcurrentBag<(string[] Kinds, double Deviation)> _found = [];

    /// <summary>Adds a network.</summary>
    /// <param name="network">Its layers.</param>
    /// <param name="deviation">The largest deviation of its outputs, as a part of their scale.</param>
    public void Add(NetworkDescription network, double deviation) =>
        _found.Add(([.. network.Layers.Where(layer => !layer.IsTrainingOnly).Select(layer => layer.Kind).Distinct()], deviation));

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("ONNX_DEVIATIONS") is not { Length: > 0 } path)
            return;
        File.WriteAllLines(path,
        [
            "| layer | networks | largest deviation |", "| --- | --- | --- |",
            .. _found
                .SelectMany(network => network.Kinds.Select(kind => (Kind: kind, network.Deviation)))
                .GroupBy(network => network.Kind, network => network.Deviation)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                .Select(kind => Row($"`{kind.Key}`", [.. kind])),
            Row("all", [.. _found.Select(network => network.Deviation)]),
        ]);
    }

    private static string Row(string name, double[] deviations) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {deviations.Length} | {deviations.Max():0.0e+0} |");
}
