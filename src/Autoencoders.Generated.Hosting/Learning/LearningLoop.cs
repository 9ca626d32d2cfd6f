using Microsoft.Extensions.Hosting;

namespace Autoencoders.Hosting;

/// <summary>Gives a learner its turns while the host runs.</summary>
/// <param name="learner">The learner.</param>
/// <param name="interval">The time from one turn to the next.</param>
/// <param name="clock">The clock.</param>
internal sealed class LearningLoop(ILearner learner, TimeSpan interval, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
                learner.Turn();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            learner.Finish();
        }
    }
}
