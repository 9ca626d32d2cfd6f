using System.Net;
using System.Text.Json;

namespace ServiceSample.Tests;

/// <summary>Each request that cannot be answered gets problem details (RFC 9457), and costs nobody else anything.</summary>
[Trait("Registers", "Any")]
public sealed class BadRequestTests(TestService service) : IClassFixture<TestService>
{
    private const string Row = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]";
    private const string Json = "application/json";

    /// <summary>Body, content type, status, a part of the detail, row, column.</summary>
    public static TheoryData<string, string, int, string, int?, int?> BadRows { get; } = new()
    {
        { "", Json, 400, "not JSON", null, null },
        { "rows please", Json, 400, "not JSON", null, null },
        { "[1,2,3", Json, 400, "not JSON", null, null },
        { Row + Row, Json, 400, "not JSON", null, null },
        { Row.Replace("16", "NaN", StringComparison.Ordinal), Json, 400, "not JSON", null, null },
        { Row.Replace("16", "-Infinity", StringComparison.Ordinal), Json, 400, "not JSON", null, null },
        { Row.Replace("16", "016", StringComparison.Ordinal), Json, 400, "not JSON", null, null },
        { $"[[{Row}]]", Json, 400, "not JSON", null, null },
        { "\uFEFF" + Row, Json, 400, "not JSON", null, null },
        { "{\"rows\":[]}", Json, 400, "it is an object", null, null },
        { "null", Json, 400, "it is null", null, null },
        { "7", Json, 400, "it is a number", null, null },
        { "[]", Json, 400, "There are no rows", null, null },
        { "[1,2,3]", Json, 400, "A row has 16 numbers; row 0 has 3", 0, null },
        { $"[{Row},[]]", Json, 400, "A row has 16 numbers; row 1 has 0", 1, null },
        { $"[{Row},{Row[..^1]},17]]", Json, 400, "A row has 16 numbers; row 1 has 17", 1, null },
        { $"[{Row},8]", Json, 400, "Row 1 must be an array of 16 numbers; it is a number", 1, null },
        { $"[{Row},null]", Json, 400, "it is null", 1, null },
        { Row.Replace("16", "1e39", StringComparison.Ordinal), Json, 400, "row 0, column 15 is too large", 0, 15 },
        { Row.Replace("16", "-1e999", StringComparison.Ordinal), Json, 400, "row 0, column 15 is too large", 0, 15 },
        { Row.Replace("16", "\"NaN\"", StringComparison.Ordinal), Json, 400, "it is a text", 0, 15 },
        { $"[{Row},{Row.Replace("3", "null", StringComparison.Ordinal)}]", Json, 400, "row 1, column 2 must be a number", 1, 2 },
        { Row.Replace("16", "true", StringComparison.Ordinal), Json, 400, "it is true or false", 0, 15 },
        { Row, "text/plain", 415, "it is 'text/plain'", null, null },
        { Row, "text/csv", 415, "it is 'text/csv'", null, null },
        { Row, "", 415, "it is ''", null, null },
        { $"[{string.Join(',', Enumerable.Repeat(Row, 51))}]", Json, 413, "A request may have 50 rows", null, null },
        { $"[{Row}{new string(' ', 20_000)}]", Json, 413, "too large", null, null },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task BadRowsAreRefused(string body, string contentType, int status, string detail, int? row, int? column)
    {
        foreach (string path in new[] { "/score", "/encode" })
        {
            using HttpResponseMessage answer = await service.PostAsync(path, body, contentType);

            JsonElement problem = await ProblemOf(answer, status);
            Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Equal(row, Number(problem, "row"));
            Assert.Equal(column, Number(problem, "column"));
        }
        await service.ScoreAsync(TestModel.Rows(seed: 1, count: 1));
    }

    [Theory]
    [InlineData("GET", "/score", 405)]
    [InlineData("PUT", "/encode", 405)]
    [InlineData("GET", "/nothing", 404)]
    [InlineData("POST", "/health", 405)]
    public async Task OtherAddressesAreRefused(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using HttpResponseMessage answer = await service.Client.SendAsync(request);

        await ProblemOf(answer, status);
    }

    [Theory]
    [InlineData("17")]
    [InlineData("-1")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public async Task CausesAreNoMoreThanColumns(string causes)
    {
        using HttpResponseMessage answer = await service.PostAsync($"/score?causes={causes}", Row);

        await ProblemOf(answer, 400);
    }

    /// <summary>A body that never ends may not keep a request for ever.</summary>
    [Fact]
    public async Task ASlowBodyTimesOut()
    {
        var slow = new TestService("--Service:RequestTimeout", "00:00:00.300");
        await slow.InitializeAsync();
        try
        {
            using var connection = new RawConnection(slow.Port);
            await connection.SendAsync(
                $"POST /score HTTP/1.1\r\nHost: a\r\nContent-Type: {Json}\r\nContent-Length: {Row.Length}\r\n\r\n[1,2");

            string answer = await connection.ReceiveAsync("}");

            Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
            Assert.Contains("Content-Type: application/problem+json", answer, StringComparison.Ordinal);
            Assert.Contains("\"status\":408", answer, StringComparison.Ordinal);
        }
        finally
        {
            await slow.DisposeAsync();
        }
    }

    private static async Task<JsonElement> ProblemOf(HttpResponseMessage answer, int status)
    {
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        JsonElement problem = await TestService.JsonOf(answer);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.StartsWith("http", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        return problem;
    }

    private static int? Number(JsonElement problem, string name) =>
        problem.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : null;
}
