namespace Autoencoders.Tests.Training;

/// <summary>A network that one thread trains is trained by no other.</summary>
public class SoleUseTests
{
    [Fact]
    public void A_second_thread_is_noticed_wherever_it_comes_in()
    {
        var network = LinearAutoencoder.Create(1);
        var trainer = new Trainer<LinearAutoencoder>(network, new Adam());
        var another = new Trainer<LinearAutoencoder>(network, new Adam());
        Dataset samples = Samples.Make(4);
        float[] row = samples[0].ToArray();
        var refused = new List<Exception?>();
        trainer.Fit(samples, new TrainingOptions { Epochs = 1 }, new Progress(() =>
        {
            foreach (Trainer<LinearAutoencoder> one in new[] { trainer, another })
            {
                refused.Add(Elsewhere(() => one.Fit(samples)));
                refused.Add(Elsewhere(() => one.Step(row)));
                refused.Add(Elsewhere(() => one.Observe(row)));
                refused.Add(Elsewhere(() => one.TrainFor(1)));
                refused.Add(Elsewhere(() => one.TrainFor(TimeSpan.Zero)));
            }
        }));

        Assert.Equal(10, refused.Count);
        Assert.All(refused, error => Assert.Contains(
            "Two threads train the same network", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal));
        Assert.Null(Elsewhere(() => trainer.Step(row)));
        Assert.Null(Elsewhere(() => another.Observe(row)));
    }

    [Fact]
    public void Pretraining_is_training()
    {
        var trainer = new Trainer<StackedUnitNetwork>(new StackedUnitNetwork(1), new Adam());
        Dataset samples = new(new float[] { 0, 1, 0, 1 }, 4);
        Exception? refused = null;
        trainer.Pretrain(
            samples, new TrainingOptions { Epochs = 1 }, new Progress(() => refused = Elsewhere(() => trainer.Pretrain(samples))));
        Assert.IsType<InvalidOperationException>(refused);
    }

    [Fact]
    public void Other_networks_and_the_same_thread_between_two_steps_are_free()
    {
        Dataset samples = Samples.Make(4);
        var network = LinearAutoencoder.Create(1);
        var another = new Trainer<LinearAutoencoder>(network, new Adam());
        Exception? error = null;
        new Trainer<LinearAutoencoder>(network, new Adam()).Fit(samples, new TrainingOptions { Epochs = 1 }, new Progress(() =>
        {
            another.Step(samples.Values.Span);
            error = Elsewhere(() => new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam()).Step(samples.Values.Span));
        }));
        Assert.Null(error);
    }

    [Fact]
    public void A_training_that_failed_lets_others_in()
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        Dataset samples = Samples.Make(4);
        Assert.Throws<OperationCanceledException>(() => trainer.Fit(samples, cancellationToken: new CancellationToken(canceled: true)));
        Assert.Null(Elsewhere(() => trainer.Step(samples.Values.Span)));
    }

    [Fact]
    public void A_backpropagation_and_a_team_serve_one_thread()
    {
        using var team = new WorkerTeam(2);
        var network = LinearAutoencoder.Create(1);
        float[] row = Samples.Make(1).Values.ToArray();
        var first = new Backpropagation<LinearAutoencoder>(network, 1);
        var second = new Backpropagation<LinearAutoencoder>(network, 1);
        Exception? sameMemory = null, sameTeam = null, own = null;
        network.BeforePart = (stage, workspace, part, _) =>
        {
            if (stage != 0 || part != 0 || workspace != first.Workspace)
                return;
            sameMemory = Elsewhere(() => first.Run(row));
            sameTeam = Elsewhere(() => second.Run(row, team));
            own = Elsewhere(() => second.Run(row));
        };
        first.Run(row, team);
        Assert.Contains("same Backpropagation", Assert.IsType<InvalidOperationException>(sameMemory).Message, StringComparison.Ordinal);
        Assert.Contains("same WorkerTeam", Assert.IsType<InvalidOperationException>(sameTeam).Message, StringComparison.Ordinal);
        Assert.Null(own);
    }

    private static Exception? Elsewhere(Action act)
    {
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(act));
        thread.Start();
        thread.Join();
        return error;
    }

    private sealed class Progress(Action act) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => act();
    }
}
