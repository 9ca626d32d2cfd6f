namespace Autoencoders.Onnx.Losses;

/// <summary>The nodes of a loss. Values are flat rows; the results have one value a row.</summary>
internal interface ILossNodes
{
    /// <summary>Adds the loss of each row.</summary>
    string Error(LossContext context);

    /// <summary>Adds a test that is true for rows that the loss is not defined for; null where it is defined for all numbers.</summary>
    string? IsOutside(LossContext context) => null;

    /// <summary>Adds the loss of a perfect reconstruction, as doubles, where it depends on the row without bound; otherwise null.</summary>
    string? Least(LossContext context) => null;
}
