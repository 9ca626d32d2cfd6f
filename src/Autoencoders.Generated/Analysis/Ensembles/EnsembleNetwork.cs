namespace Autoencoders;

/// <summary>A network among others.</summary>
/// <param name="network">A trained network.</param>
internal sealed class EnsembleNetwork<TNetwork>(TNetwork network) : IEnsembleNetwork
    where TNetwork : class, IAutoencoder<TNetwork>
{
    public string Architecture => TNetwork.Architecture;

    public int InputLength => TNetwork.InputLength;

    public int ConditionLength => TNetwork.ConditionLength;

    public bool AcceptsMissing => TNetwork.AcceptsMissing;

    public bool HasColumns => TNetwork.Columns.Count > 0;

    public IFittedScore Fit(ReferenceRows reference)
    {
        OutsideDomain.Refuse<TNetwork>(reference.Rows(TNetwork.InputLength, TNetwork.ConditionLength).Values.Span, "training");
        return new JointScore<TNetwork>(network, reference);
    }

    public bool IsNumber(int feature) => TNetwork.Columns.Count == 0 || TNetwork.Columns[feature].Kind == ColumnKind.Numeric;

    public void Reconstruct(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, Span<float> reconstruction) =>
        network.Reconstruct(values, condition, reconstruction);

    public void ColumnErrors(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, Span<float> errors) =>
        network.ColumnErrors(values, condition, errors);

    public void Describe(SafeTensorsWriter description, string prefix, string file)
    {
        WeightsWriter.CheckFinite(network, file);
        description.AddMetadata(prefix + WeightsMetadata.Architecture, TNetwork.Architecture);
        foreach (TensorLayout tensor in TNetwork.Tensors)
            description.AddTensor(prefix + tensor.Name, tensor.Shape);
    }

    public void Write(SingleStream data) => WeightsWriter.Write(network, data);
}
