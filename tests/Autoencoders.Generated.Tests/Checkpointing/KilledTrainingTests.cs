using System.Diagnostics;

namespace Autoencoders.Tests.Checkpointing;

/// <summary>A process that is killed again and again against one that is left alone.</summary>
[Trait("Registers", "Any")]
public class KilledTrainingTests
{
    private const int Kills = 20;
    private const int LongestDelay = 60; // ms

    [Fact]
    public async Task A_run_that_is_killed_ends_with_the_bits_of_one_that_is_not()
    {
        using var folder = new TemporaryFolder();
        string undisturbed = await LastLineOf(Start(Path.Combine(folder.Root, "undisturbed"), pace: 0));

        string path = Path.Combine(folder.Root, "killed");
        var random = new CounterRandom(seed: 11);
        int resumable = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process process = Start(path, pace: 3);
            Assert.Equal("training", await process.StandardOutput.ReadLineAsync());
            // Most lives end somewhere behind their first checkpoint, some before.
            DateTime before = File.GetLastWriteTimeUtc(path);
            while (kill % 4 != 3 && File.GetLastWriteTimeUtc(path) == before && !process.HasExited)
                await Task.Delay(1);
            await Task.Delay(random.Next(LongestDelay));
            Assert.False(process.HasExited, "The run is too short for the test.");
            process.Kill();
            await process.WaitForExitAsync();

            if (!File.Exists(path))
                continue;
            resumable++;
            Assert.NotEmpty(SafeTensors.Read(path).Tensors);
        }

        Assert.Equal(Kills, resumable);
        Assert.Equal(undisturbed, await LastLineOf(Start(path, pace: 0)));
        Assert.Empty(Directory.EnumerateFiles(folder.Root));
    }

    private static Process Start(string checkpoint, int pace) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Autoencoders.Generated.Interruption.dll"), checkpoint, $"{pace}" },
        RedirectStandardOutput = true,
    })!;

    private static async Task<string> LastLineOf(Process process)
    {
        using (process)
        {
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            return output.TrimEnd().Split('\n')[^1];
        }
    }
}
