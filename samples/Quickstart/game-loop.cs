#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
// Can a game learn while it runs, inside its frames?  dotnet run game-loop.cs
using Autoencoders;

var model = new PoseAutoencoder(seed: 1);
var trainer = new Trainer<PoseAutoencoder>(model, new Adam(2e-3f)) { Online = new OnlineOptions { Capacity = 1024, BatchSize = 32 } };
var pose = new float[PoseAutoencoder.InputLength];

double error = 0;
for (int frame = 1; frame <= 1200; frame++)
{
    Move(frame, pose);                                                      // what the game does anyway
    trainer.Observe(pose);                                                  // into a reservoir of bounded size
    OnlineReport report = trainer.TrainFor(TimeSpan.FromMicroseconds(500)); // as many steps as fit; nothing is allocated
    error += model.ReconstructionError(pose) / 300;
    if (frame % 300 == 0)
    {
        Console.WriteLine($"frame {frame}: mean error {error:F4}, {report.Steps} steps in the last frame");
        error = 0;
    }
}

Span<float> code = stackalloc float[PoseAutoencoder.CodeLength];
model.Encode(pose, code);                                                   // 24 numbers in 3, to send or to store
Console.WriteLine($"the pose in 3 numbers: {code[0]:F2} {code[1]:F2} {code[2]:F2}");

// Eight joints of a figure that swings, walks and turns.
static void Move(int frame, Span<float> pose)
{
    for (int i = 0; i < pose.Length; i++)
        pose[i] = MathF.Sin(frame * 0.07f + i % 3 * 0.9f) * MathF.Cos(frame * 0.02f + i / 3 * 0.4f);
}

[Autoencoder(24, 32, 3, Hidden = Activation.Tanh)]
public sealed partial class PoseAutoencoder;
