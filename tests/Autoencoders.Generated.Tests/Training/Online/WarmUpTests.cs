namespace Autoencoders.Tests.Training.Online;

/// <summary>Steps on throw-away values before any of the program's own.</summary>
[Trait("Registers", "Any")]
public class WarmUpTests
{
    [Fact]
    public void It_leaves_no_trace_wherever_training_stands()
    {
        for (int at = 0; at < 4; at++)
            Assert.Equal(Train(warmUpAt: -1), Train(warmUpAt: at));

        static byte[] Train(int warmUpAt)
        {
            var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam())
            {
                Online = new() { Capacity = 6, BatchSize = 5, Seed = 3 },
            };
            Dataset rows = Samples.Make(20);
            Action[] actions =
            [
                () => trainer.Observe(rows[0]),
                () => trainer.TrainFor(3),
                () => trainer.Step(rows.Values.Span[..(4 * LinearAutoencoder.InputLength)]),
                () =>
                {
                    for (int row = 0; row < rows.Count; row++)
                        trainer.Observe(rows[row]);
                    trainer.TrainFor(4);
                    trainer.Step(rows.Values.Span);
                },
            ];
            for (int action = 0; action < actions.Length; action++)
            {
                if (action == warmUpAt)
                    trainer.WarmUp();
                actions[action]();
            }

            var file = new MemoryStream();
            trainer.Save(file);
            return file.ToArray();
        }
    }

    [Fact]
    public void The_time_of_a_step_is_known_and_nothing_is_allocated_from_the_first_call_on()
    {
        float[] sample = Samples.Make(1).Values.ToArray();
        Queue<Trainer<LinearAutoencoder>> trainers = new();
        for (int i = 0; i < 4; i++)
        {
            trainers.Enqueue(new(LinearAutoencoder.Create(1), new Adam()));
            trainers.Last().WarmUp();
            Assert.True(trainers.Last().StepTime > TimeSpan.Zero);
            Assert.Equal((0, 0), (trainers.Last().SamplesHeld, trainers.Last().SamplesWaiting));
        }

        Assert.Equal(0, Allocation.Of(() =>
        {
            Trainer<LinearAutoencoder> trainer = trainers.Dequeue();
            trainer.Observe(sample);
            trainer.TrainFor(TimeSpan.FromMicroseconds(200));
        }));
    }

    [Fact]
    public void A_network_that_can_make_nothing_of_throw_away_values_is_not_harmed()
    {
        var network = LinearAutoencoder.Create(1);
        network.Parameters.Fill(1e30f);
        float[] before = network.Parameters.ToArray();
        new Trainer<LinearAutoencoder>(network, new Adam()).WarmUp();
        Assert.Equal(before, network.Parameters.ToArray());
    }
}
