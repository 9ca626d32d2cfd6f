using System.Globalization;
using System.Text;
using Autoencoders;

namespace ServiceSample.Load;

/// <summary>Requests that are made before the clock starts, all with the same number of rows.</summary>
internal sealed class RequestSet
{
    private readonly Dataset _rows;

    /// <summary>Makes requests of the rows of a pump.</summary>
    /// <param name="count">The number of requests.</param>
    /// <param name="rowsEach">The rows of each.</param>
    public RequestSet(int count, int rowsEach)
    {
        RowsEach = rowsEach;
        _rows = Learning.Rows(seed: 7, count * rowsEach);
        Texts = [.. Enumerable.Range(0, count).Select(request => Text(Values(request)))];
    }

    /// <summary>The rows of each request.</summary>
    public int RowsEach { get; }

    /// <summary>The bytes of each request.</summary>
    public byte[][] Texts { get; }

    /// <summary>The values of the rows of a request.</summary>
    public ReadOnlySpan<float> Values(int request)
    {
        int length = RowsEach * PumpAutoencoder.InputLength;
        return _rows.Values.Span.Slice(request * length, length);
    }

    private byte[] Text(ReadOnlySpan<float> values)
    {
        var body = new StringBuilder();
        for (int i = 0; i < values.Length; i++)
        {
            body.Append(i % PumpAutoencoder.InputLength != 0 ? "," : i == 0 ? "[" : "],[");
            body.Append(CultureInfo.InvariantCulture, $"{values[i]:R}");
        }
        body.Append(']');
        string json = RowsEach == 1 ? body.ToString() : $"[{body}]";
        return Encoding.ASCII.GetBytes(
            $"POST /score HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}");
    }
}
