namespace Autoencoders.Generator.Initializers;

/// <summary>Keeps lengths and angles, as far as the layer has as many outputs as inputs (Saxe et al., 2014).</summary>
internal static class Orthogonal
{
    public static InitializerKind Kind { get; } = new(
        Name: "Orthogonal",
        Values: static weights => new InitialValues(
            $"orthogonal, {weights.Rows} x {weights.Columns}",
            $"OrthogonalWeights.Fill({{tensor}}, {{random}}, {weights.Rows}, {weights.Columns})"));
}
