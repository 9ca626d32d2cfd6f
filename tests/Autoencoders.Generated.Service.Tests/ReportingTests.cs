using System.Net;
using System.Text.Json;

namespace ServiceSample.Tests;

/// <summary>The pages that other programs read: health, metrics and the OpenAPI document.</summary>
[Trait("Registers", "Any")]
public sealed class ReportingTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task HealthNamesTheModel()
    {
        using HttpResponseMessage answer = await service.Client.GetAsync("/health");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        JsonElement health = await TestService.JsonOf(answer);
        Assert.Equal("Healthy", health.GetProperty("status").GetString());
        Assert.Empty(health.GetProperty("reasons").EnumerateArray());
        Assert.Equal(TestModel.First.Hash, health.GetProperty("model").GetString());
        Assert.Equal(1, health.GetProperty("version").GetInt64());
        Assert.InRange(health.GetProperty("ageSeconds").GetDouble(), 0, 600);
    }

    [Fact]
    public async Task MetricsCountRowsAndAlarms()
    {
        await service.ScoreAsync(TestModel.Rows(seed: 1, count: 10));

        using HttpResponseMessage answer = await service.Client.GetAsync("/metrics");

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        string[] lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        foreach (string name in new[]
        {
            "autoencoders_calls", "autoencoders_rows", "autoencoders_call_duration_seconds_bucket", "autoencoders_score_bucket",
            "autoencoders_model_version", "http_server_request_duration_seconds_bucket", "kestrel_active_connections",
            "dotnet_gc_heap_total_allocated_bytes",
        })
        {
            Assert.Contains(lines, line => line.StartsWith(name, StringComparison.Ordinal));
        }
        foreach (string boundary in new[] { "autoencoders_call_duration_seconds_bucket|le=\"0.001\"", "autoencoders_score_bucket|le=\"0.0005\"" })
        {
            string[] parts = boundary.Split('|');
            Assert.Contains(lines, line => line.StartsWith(parts[0], StringComparison.Ordinal) && line.Contains(parts[1], StringComparison.Ordinal));
        }
        string rows = lines.First(line => line.StartsWith("autoencoders_rows", StringComparison.Ordinal));
        Assert.Contains("autoencoder_network=\"PumpAutoencoder\"", rows, StringComparison.Ordinal);
        Assert.True(double.Parse(rows.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) >= 10);
    }

    [Fact]
    public async Task TheOpenApiDocumentDescribesRequestsAndAnswers()
    {
        using HttpResponseMessage answer = await service.Client.GetAsync("/openapi/v1.json");

        JsonElement document = await TestService.JsonOf(answer), paths = document.GetProperty("paths");
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        foreach (string path in new[] { "/score", "/encode" })
        {
            JsonElement operation = paths.GetProperty(path).GetProperty("post");
            JsonElement body = operation.GetProperty("requestBody");
            Assert.True(body.GetProperty("required").GetBoolean());
            JsonElement shapes = body.GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("oneOf");
            Assert.Equal((16, 16), (Limit(shapes[0], "minItems"), Limit(shapes[0], "maxItems")));
            Assert.Equal((1, 50), (Limit(shapes[1], "minItems"), Limit(shapes[1], "maxItems")));
            foreach (string status in new[] { "200", "400", "408", "413", "415", "503" })
                Assert.True(operation.GetProperty("responses").TryGetProperty(status, out _), status);
        }
        Assert.True(paths.GetProperty("/health").GetProperty("get").GetProperty("responses").TryGetProperty("503", out _));
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (string schema in new[] { "ScoreResponse", "EncodeResponse", "Verdict", "HealthResponse", "ProblemDetails" })
            Assert.True(schemas.TryGetProperty(schema, out _), schema);
    }

    private static int Limit(JsonElement schema, string name) => schema.GetProperty(name).GetInt32();
}
