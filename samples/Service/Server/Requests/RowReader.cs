using System.Buffers;
using System.Text.Json;

namespace ServiceSample;

/// <summary>
/// Reads the rows of a body: one row, <c>[1, 2]</c>, or an array of rows, <c>[[1, 2], [3, 4]]</c>. The numbers go straight from the bytes
/// of the request into one block of memory, without a string or an array for each row.
/// </summary>
/// <param name="width">The values of a row.</param>
/// <param name="mostRows">The number of rows that a request may have.</param>
internal sealed class RowReader(int width, int mostRows)
{
    private static readonly JsonReaderOptions s_twoLevels = new() { MaxDepth = 2 };

    /// <summary>Reads all rows.</summary>
    /// <param name="body">The whole body.</param>
    /// <exception cref="BadRowsException">The body is not JSON, or its rows are not finite numbers in the right shape.</exception>
    public RowBatch Read(ReadOnlySequence<byte> body)
    {
        // A number and its comma take two bytes or more, so that a body bounds the memory for its rows.
        int room = (int)Math.Min((long)mostRows * width, body.Length / 2 + width);
        float[] values = ArrayPool<float>.Shared.Rent(room);
        try
        {
            return new RowBatch(values, Fill(body, values), width);
        }
        catch (Exception exception)
        {
            ArrayPool<float>.Shared.Return(values);
            if (exception is JsonException)
                throw new BadRowsException(StatusCodes.Status400BadRequest, $"The body is not JSON of this shape: {exception.Message}");
            throw;
        }
    }

    private int Fill(ReadOnlySequence<byte> body, float[] values)
    {
        var reader = new Utf8JsonReader(body, s_twoLevels);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Bad($"The body must be one row, [1, 2, ...], or an array of rows, [[1, 2, ...], ...]; it is {Name(reader.TokenType)}.");

        reader.Read();
        int count = reader.TokenType switch
        {
            JsonTokenType.EndArray => throw Bad("There are no rows."),
            JsonTokenType.StartArray => FillRows(ref reader, values),
            _ => FillRow(ref reader, values, row: 0),
        };
        reader.Read(); // Refuses what follows.
        return count;
    }

    private int FillRows(ref Utf8JsonReader reader, float[] values)
    {
        int row = 0;
        for (; reader.TokenType == JsonTokenType.StartArray; row++)
        {
            if (row == mostRows)
                throw new BadRowsException(StatusCodes.Status413PayloadTooLarge, $"A request may have {mostRows} rows; this one has more.");
            reader.Read();
            FillRow(ref reader, values, row);
            reader.Read();
        }
        return reader.TokenType == JsonTokenType.EndArray
            ? row
            : throw new BadRowsException(
                StatusCodes.Status400BadRequest, $"Row {row} must be an array of {width} numbers; it is {Name(reader.TokenType)}.")
            {
                Row = row,
            };
    }

    private int FillRow(ref Utf8JsonReader reader, float[] values, int row)
    {
        int column = 0;
        for (; reader.TokenType != JsonTokenType.EndArray; column++)
        {
            float value = Number(ref reader, row, column);
            if (column < width)
                values[row * width + column] = value;
            reader.Read();
        }
        return column == width
            ? 1
            : throw new BadRowsException(StatusCodes.Status400BadRequest, $"A row has {width} numbers; row {row} has {column}.")
            {
                Row = row,
            };
    }

    private static float Number(ref Utf8JsonReader reader, int row, int column)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw Bad($"The value of row {row}, column {column} must be a number; it is {Name(reader.TokenType)}.");
        return reader.TryGetSingle(out float value) && float.IsFinite(value)
            ? value
            : throw Bad($"The value of row {row}, column {column} is too large for a number of single precision.");

        BadRowsException Bad(string message) => new(StatusCodes.Status400BadRequest, message) { Row = row, Column = column };
    }

    private static BadRowsException Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => "a number",
    };
}
