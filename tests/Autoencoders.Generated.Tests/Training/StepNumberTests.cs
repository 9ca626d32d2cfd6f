namespace Autoencoders.Tests.Training;

/// <summary>What a network is told of its steps: their seed and number, and when to take over what they measured.</summary>
public class StepNumberTests
{
    private readonly LinearAutoencoder _network = LinearAutoencoder.Create(1);
    private readonly List<(int Seed, long Step)> _run = [];
    private readonly List<long> _takenOver = [];

    public StepNumberTests()
    {
        _network.BeforePart = (stage, workspace, _, _) =>
        {
            if (stage == 0)
                _run.Add((workspace.Seed, workspace.Step));
        };
        _network.AfterStep = workspace => _takenOver.Add(workspace.Step);
    }

    [Fact]
    public void Steps_count_from_one_and_are_each_taken_over_once()
    {
        var trainer = new Trainer<LinearAutoencoder>(_network, new Adam());
        for (int step = 0; step < 3; step++)
            trainer.Step(Samples.Make(4).Values.Span);

        Assert.Equal([(0, 1), (0, 2), (0, 3)], _run);
        Assert.Equal([1, 2, 3], _takenOver);
    }

    [Fact]
    public void Epochs_and_larger_batches_go_on_counting_with_the_seed_of_the_options()
    {
        var trainer = new Trainer<LinearAutoencoder>(_network, new Adam());
        trainer.Fit(Samples.Make(10), new TrainingOptions { Epochs = 2, BatchSize = 6, Seed = 5 });
        trainer.Step(Samples.Make(20).Values.Span);
        trainer.Fit(Samples.Make(10), new TrainingOptions { Epochs = 1, Seed = -3 });

        Assert.Equal([(5, 1), (5, 2), (5, 3), (5, 4), (5, 5), (-3, 6)], _run);
    }

    [Fact]
    public void Gradients_alone_count_but_take_nothing_over_and_may_be_repeated()
    {
        var backpropagation = new Backpropagation<LinearAutoencoder>(_network, 4);
        backpropagation.Run(Samples.Make(4).Values.Span);
        backpropagation.Workspace.Step = 0;
        backpropagation.Run(Samples.Make(4).Values.Span);

        Assert.Equal([(0, 1), (0, 1)], _run);
        Assert.Empty(_takenOver);
    }

    [Fact]
    public void A_diverged_step_takes_nothing_over()
    {
        _network.Parameters.Fill(1e30f);
        var trainer = new Trainer<LinearAutoencoder>(_network, new Adam());
        Assert.Throws<TrainingDivergedException>(() => trainer.Step(Samples.Make(4).Values.Span));
        Assert.Empty(_takenOver);
    }
}
