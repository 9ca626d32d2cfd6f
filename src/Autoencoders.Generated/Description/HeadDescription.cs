using System.Globalization;

namespace Autoencoders;

/// <summary>Some columns of the output, with the activation and the loss that they share.</summary>
public sealed class HeadDescription
{
    internal HeadDescription(int start, int columns, Activation activation, float? parameter, Loss loss, float weight)
    {
        (Start, Columns, Activation, ActivationParameter) = (start, columns, activation, parameter);
        (Loss, Weight) = (loss, weight);
    }

    /// <summary>The first column, from 0.</summary>
    public int Start { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>The activation of the columns.</summary>
    public Activation Activation { get; }

    /// <summary>The slope or limit of the activation; null for one without a parameter.</summary>
    public float? ActivationParameter { get; }

    /// <summary>The loss of the columns.</summary>
    public Loss Loss { get; }

    /// <summary>The factor of the loss in the error of the network.</summary>
    public float Weight { get; }

    /// <summary>The head in one line: <c>columns 5 to 8: Softmax, CategoricalCrossEntropy, weight 0.5</c>.</summary>
    public override string ToString()
    {
        string parameter = ActivationParameter is { } value ? string.Create(CultureInfo.InvariantCulture, $" {value}") : "";
        string weight = Weight == 1f ? "" : string.Create(CultureInfo.InvariantCulture, $", weight {Weight}");
        string columns = Columns == 1 ? $"column {Start}" : $"columns {Start} to {Start + Columns - 1}";
        return $"{columns}: {Activation}{parameter}, {Loss}{weight}";
    }
}
