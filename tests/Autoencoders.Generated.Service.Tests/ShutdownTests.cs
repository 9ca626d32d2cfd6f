using System.Net.Sockets;
using System.Text.Json;

namespace ServiceSample.Tests;

[Trait("Registers", "Any")]
public sealed class ShutdownTests
{
    private const string Row = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]";

    [Fact]
    public async Task ARequestInFlightEndsBeforeTheServiceDoes()
    {
        var service = new TestService();
        await service.InitializeAsync();
        using var connection = new RawConnection(service.Port);
        await connection.SendAsync(
            $"POST /score HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {Row.Length}\r\n"
            + "Expect: 100-continue\r\n\r\n");
        await connection.ReceiveAsync("100 Continue"); // The endpoint waits for the body now.

        Task stopped = service.App.StopAsync();
        await Refuses(service.Port);
        Assert.False(stopped.IsCompleted);
        await connection.SendAsync(Row);
        string answer = await connection.ReceiveAsync("verdicts");
        await stopped;

        Assert.Contains("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.Contains(TestModel.First.Hash, answer, StringComparison.Ordinal);
        await service.DisposeAsync();
    }

    [Fact]
    public async Task AServiceThatDrainsIsUnhealthyAndStillScores()
    {
        var service = new TestService("--Service:Drain", "00:00:01");
        await service.InitializeAsync();

        Task stopped = service.App.StopAsync();
        JsonElement health = await service.HealthAsync(health => health.GetProperty("status").GetString() == "Unhealthy");
        using HttpResponseMessage unhealthy = await service.Client.GetAsync("/health");
        JsonElement answer = await service.ScoreAsync(TestModel.Rows(seed: 1, count: 1));
        await stopped;

        Assert.Equal("The service is stopping.", health.GetProperty("reasons")[0].GetString());
        Assert.Equal(503, (int)unhealthy.StatusCode);
        Assert.Equal(TestModel.First.Hash, answer.GetProperty("model").GetString());
        await service.DisposeAsync();
    }

    private static async Task Refuses(int port)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var connection = new RawConnection(port);
            }
            catch (SocketException)
            {
                return;
            }
            await Task.Delay(5, patience.Token);
        }
    }
}
