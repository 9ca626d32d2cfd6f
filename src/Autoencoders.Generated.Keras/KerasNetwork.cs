using System.Collections.Immutable;
using Autoencoders.Keras.Layouts;

namespace Autoencoders.Keras;

/// <summary>The layers of a file with the names and layouts of a network, whose layers they follow one by one.</summary>
internal sealed class KerasNetwork : ITensorSource
{
    private readonly Dictionary<string, TensorView> _views = [];
    private readonly List<StoredTensor> _tensors = [];

    private KerasNetwork(string file) => File = file;

    /// <inheritdoc/>
    public string File { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Metadata => ImmutableDictionary<string, string>.Empty;

    /// <inheritdoc/>
    public IReadOnlyList<StoredTensor> Tensors => _tensors;

    /// <exception cref="WeightsFileException">The layers are not those of the network.</exception>
    public static KerasNetwork Of(string file, KerasModel model, NetworkDescription description)
    {
        var network = new KerasNetwork(file);
        var left = new List<KerasLayer>(model.Layers);
        foreach (LayerDescription ours in description.Layers.Where(layer => !layer.Tensors.IsEmpty))
        {
            ILayout layout = LayoutCatalog.Find(ours) ?? throw new WeightsFileException(
                file, null, "a network whose layers Keras has too", $"'{ours.Name}', a {ours.Kind}");
            KerasLayer theirs = (model.IsOrdered ? left.FirstOrDefault() : Choose(left, layout, ours, file)) ?? throw new WeightsFileException(
                file, null, $"{layout.Kinds} for '{ours.Name}' ({ours.Kind})", Found(left));
            if (!layout.Fits(theirs))
                throw new WeightsFileException(file, theirs.Name, $"{layout.Kinds} for '{ours.Name}' ({ours.Kind})", theirs.Kind);
            left.Remove(theirs);
            layout.Add(new LayoutContext(file, ours, theirs, network.Add));
        }
        return left.Count == 0 ? network : throw new WeightsFileException(
            file, left[0].Name, "only the layers of this network", $"{left[0].Kind} more");
    }

    /// <inheritdoc/>
    public void Read(string name, long first, Span<float> destination)
    {
        StoredTensor tensor = _tensors.Find(tensor => tensor.Name == name)
            ?? throw new WeightsFileException(File, name, "a tensor of this name", NearestNames.Found(name, _views.Keys));
        var type = NumberType.Of(tensor, File);
        TensorRange.Check(name, tensor.Shape.Aggregate(1L, (product, length) => product * length), first, destination.Length);
        _views[name].Read(type, first, destination);
    }

    /// <summary>
    /// The next layer of its class. Where several classes make such a layer, the shapes tell; null if it does not exist.
    /// </summary>
    private static KerasLayer? Choose(List<KerasLayer> left, ILayout layout, LayerDescription ours, string file)
    {
        KerasLayer[] next = [.. left.Where(layout.Fits).DistinctBy(layer => layer.Class)];
        KerasLayer[] fitting = Array.FindAll(
            next, layer => layer.Variables[0].Data.Shape.SequenceEqual(layout.FirstShape(ours, layer).Select(length => (long)length)));
        if (fitting.Length > 1)
        {
            throw new WeightsFileException(
                file,
                null,
                $"one layer that may be '{ours.Name}'",
                $"'{fitting[0].Name}' and '{fitting[1].Name}': give the names of the layers in their order");
        }
        return fitting.FirstOrDefault() ?? next.FirstOrDefault();
    }

    private static string Found(List<KerasLayer> left) => left.Count == 0
        ? "no further layer with weights"
        : $"only {string.Join(", ", left.Take(4).Select(layer => $"'{layer.Name}'"))}";

    private void Add(TensorLayout tensor, TensorView view)
    {
        _views.Add(tensor.Name, view);
        _tensors.Add(new StoredTensor(tensor.Name, view.Type, [.. tensor.Shape.Select(length => (long)length)]));
    }
}
