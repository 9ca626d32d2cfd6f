using System.Text.Json;
using Autoencoders.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceSample.Tests;

[Trait("Registers", "Any")]
public sealed class SettingsTests
{
    [Fact]
    public async Task TheServiceStartsWithItsOwnModel()
    {
        await using var app = Service.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
        await app.StartAsync();

        Assert.True(app.Services.GetRequiredService<IModelStatus>().IsReady);
        await app.StopAsync();
    }

    [Fact]
    public void TheCommandLineStandsAboveTheEnvironmentAndTheFile()
    {
        const string Variable = "Service__MaxRows", Other = "Service__MaxBodyBytes";
        Environment.SetEnvironmentVariable(Variable, "7");
        Environment.SetEnvironmentVariable(Other, "7777");
        try
        {
            using var app = (IDisposable)Service.Create(["--Service:MaxRows", "8"]);
            ServiceSettings settings = ((Microsoft.AspNetCore.Builder.WebApplication)app).Services.GetRequiredService<ServiceSettings>();

            Assert.Equal((8, 7777, 10), (settings.MaxRows, settings.MaxBodyBytes, settings.RequestTimeout.TotalSeconds));
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
            Environment.SetEnvironmentVariable(Other, null);
        }
    }

    [Theory]
    [InlineData("MaxRows", "0")]
    [InlineData("MaxBodyBytes", "1")]
    [InlineData("RequestTimeout", "00:00:00")]
    [InlineData("Settle", "01:00:00")]
    [InlineData("Drain", "-00:00:01")]
    public void SettingsOutOfRangeAreRefused(string name, string value)
    {
        FormatException refusal = Assert.Throws<FormatException>(() => Service.Create([$"--Service:{name}", value]));

        Assert.Contains($"Service:{name} must be ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"it is '{value}'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAModelNothingStarts()
    {
        await using var app = Service.Create(
            ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", "--Service:Model", "/nowhere/pump.safetensors"]);

        Exception refusal = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());

        Assert.Contains("/nowhere/pump.safetensors", refusal.ToString(), StringComparison.Ordinal);
    }
}
