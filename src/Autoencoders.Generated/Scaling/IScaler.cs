using System.Text.Json;

namespace Autoencoders;

/// <summary>
/// Takes rows from raw units to network units and back, column by column. A scaler is fitted once, by its own type, and immutable
/// afterwards: many threads may share it. Transforming and inverting allocate nothing.
/// </summary>
public interface IScaler
{
    /// <summary>The name of the scaler's type in a weights file.</summary>
    string Kind { get; }

    /// <summary>The number of columns.</summary>
    int Length { get; }

    /// <summary>From raw units to network units.</summary>
    /// <param name="source">Row-major: any number of rows x <see cref="Length"/>.</param>
    /// <param name="destination">Receives as many values; may be <paramref name="source"/> itself.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap by a part.</exception>
    void Transform(ReadOnlySpan<float> source, Span<float> destination);

    /// <summary>From network units to raw units.</summary>
    /// <param name="source">Row-major: any number of rows x <see cref="Length"/>.</param>
    /// <param name="destination">Receives as many values; may be <paramref name="source"/> itself.</param>
    /// <exception cref="ArgumentException">The spans are not whole rows, or not equally many, or overlap by a part.</exception>
    void Invert(ReadOnlySpan<float> source, Span<float> destination);

    /// <summary>From raw units to network units, in a new block with the same labels.</summary>
    /// <param name="dataset">Rows of <see cref="Length"/> values.</param>
    /// <exception cref="ArgumentException">The rows have another length.</exception>
    Dataset Transform(Dataset dataset);

    /// <summary>Writes what was fitted as properties of the JSON object that is open.</summary>
    /// <param name="writer">Inside an object.</param>
    void Write(Utf8JsonWriter writer);
}
