namespace Autoencoders;

/// <summary>Turns the fields of one column into values of a row.</summary>
internal interface IFieldReader
{
    /// <summary>The number of values.</summary>
    int Length { get; }

    /// <summary>The part of a message that says what a field should be.</summary>
    string Expected { get; }

    /// <summary>The name of a value.</summary>
    string NameOf(int value);

    /// <summary>Writes the values of a field that is not missing.</summary>
    /// <param name="text">The field, without spaces around it.</param>
    /// <param name="values">Receives <see cref="Length"/> values, unless the field is unfit.</param>
    FieldFit Read(ReadOnlySpan<char> text, Span<float> values);
}
