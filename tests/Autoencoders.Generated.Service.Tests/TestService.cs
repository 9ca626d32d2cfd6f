using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Autoencoders;
using Microsoft.AspNetCore.Builder;

namespace ServiceSample.Tests;

/// <summary>The service with the first model, on a port that the system chooses.</summary>
public class TestService : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-tests-").FullName;

    /// <summary>Makes the service that tests share.</summary>
    public TestService()
        : this("--Service:MaxRows", "50", "--Service:MaxBodyBytes", "20000")
    {
    }

    internal TestService(params string[] settings)
    {
        ModelPath = Path.Combine(_folder, "model.safetensors");
        File.WriteAllBytes(ModelPath, TestModel.First.File);
        App = Service.Create(
        [
            "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", "--Service:Model", ModelPath,
            "--Service:Settle", "00:00:00.020", .. settings,
        ]);
    }

    internal WebApplication App { get; }

    internal HttpClient Client { get; private set; } = null!;

    internal int Port { get; private set; }

    internal string ModelPath { get; }

    public async Task InitializeAsync()
    {
        await App.StartAsync();
        var address = new Uri(App.Urls.Single());
        Client = new HttpClient { BaseAddress = address };
        Port = address.Port;
    }

    public async Task DisposeAsync()
    {
        Client?.Dispose();
        await App.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    internal static string Json(Dataset rows)
    {
        IEnumerable<string> texts = rows.Values.ToArray().Chunk(rows.Length)
            .Select(row => $"[{string.Join(", ", row.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]");
        return $"[{string.Join(",\n", texts)}]";
    }

    internal Task<HttpResponseMessage> PostAsync(string path, string body, string contentType = "application/json")
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType.Length > 0)
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return Client.PostAsync(path, content);
    }

    internal async Task<JsonElement> ScoreAsync(Dataset rows)
    {
        using HttpResponseMessage answer = await PostAsync("/score", Json(rows));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await JsonOf(answer);
    }

    internal async Task<JsonElement> HealthAsync()
    {
        using HttpResponseMessage answer = await Client.GetAsync("/health");
        return await JsonOf(answer);
    }

    /// <summary>Waits for a change of the health, which the watcher of the file brings.</summary>
    internal async Task<JsonElement> HealthAsync(Func<JsonElement, bool> hasCome)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        JsonElement health = await HealthAsync();
        for (; !hasCome(health); health = await HealthAsync())
            await Task.Delay(5, patience.Token);
        return health;
    }

    /// <summary>Replaces the file as it should be: whole, by one rename.</summary>
    internal void Replace(byte[] bytes)
    {
        File.WriteAllBytes(ModelPath + ".new", bytes);
        File.Move(ModelPath + ".new", ModelPath, overwrite: true);
    }

    internal static async Task<JsonElement> JsonOf(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync()).RootElement;
}
