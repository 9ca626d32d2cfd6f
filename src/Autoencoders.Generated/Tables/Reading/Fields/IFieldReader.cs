namespace Autoencoders;

/// <summary>Turns the fields of one column into values of a row.</summary>
internal interface IFieldReader
{
    /// <summary>The columns of a row that the field becomes.</summary>
    IReadOnlyList<InputColumn> Columns { get; }

    /// <summary>The part of a message that says what a field should be.</summary>
    string Expected { get; }

    /// <summary>Writes the values of a field that is not missing.</summary>
    /// <param name="text">The field, without spaces around it.</param>
    /// <param name="values">Receives a value for each column, unless the field is unfit.</param>
    FieldFit Read(ReadOnlySpan<char> text, Span<float> values);
}
