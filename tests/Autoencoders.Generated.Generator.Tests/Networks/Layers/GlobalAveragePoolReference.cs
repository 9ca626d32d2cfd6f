namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The mean of each channel over all positions.</summary>
internal sealed record GlobalAveragePoolReference : LayerReference
{
    public override string Kind => "GlobalAveragePool";

    public override bool Activates => false;

    public override SampleShape Output(SampleShape input) => SampleShape.Vector(input.Channels);

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => new GlobalSpreadReference(input);

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        int channels = module.Input.Channels;
        double[] means = new double[channels];
        for (int index = 0; index < row.Length; index++)
            means[index % channels] += row[index] / module.Input.Positions;
        return means;
    });
}

/// <summary>What mirrors it: each value repeated at every position.</summary>
/// <param name="Restores">The shape of the output.</param>
internal sealed record GlobalSpreadReference(SampleShape Restores) : LayerReference
{
    public override string Kind => "Upsample of one position";

    public override bool Activates => false;

    public override SampleShape Output(SampleShape input) => Restores;

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        throw new InvalidOperationException("Nothing mirrors a mirror image.");

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(
        rows, row => Enumerable.Range(0, Restores.Length).Select(index => row[index % Restores.Channels]).ToArray());
}
