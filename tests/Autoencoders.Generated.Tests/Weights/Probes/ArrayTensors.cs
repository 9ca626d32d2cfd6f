namespace Autoencoders.Tests.Weights.Probes;

/// <summary>Tensors in memory, as a reader of any format gives them.</summary>
internal sealed class ArrayTensors(params (string Name, long[] Shape, float[] Values)[] tensors) : ITensorSource
{
    public string File => "arrays";

    public IReadOnlyDictionary<string, string> Metadata { get; } = new Dictionary<string, string>();

    public IReadOnlyList<StoredTensor> Tensors { get; } =
        [.. tensors.Select(tensor => new StoredTensor(tensor.Name, "F32", [.. tensor.Shape]))];

    public void Read(string name, long first, Span<float> destination) =>
        tensors.Single(tensor => tensor.Name == name).Values.AsSpan((int)first, destination.Length).CopyTo(destination);
}
